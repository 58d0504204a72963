import { Window } from "happy-dom";

// A page for the client's files, which look at a browser's globals as soon as they are imported: import this one first.

const window = new Window({ url: "https://shop.example/cart?size=M" });
const { document } = window;

for (const name of ["CSS", "CustomEvent", "Event", "FormData", "MutationObserver", "Node", "sessionStorage"]) globalThis[name] = window[name];
for (const name of ["addEventListener", "dispatchEvent"]) globalThis[name] = window[name].bind(window);
globalThis.document = document;

// Happy DOM's asks for a node, where a browser knows that nothing is not equal.
const { isEqualNode } = Node.prototype;
Node.prototype.isEqualNode = function (other) {
  return !!other && isEqualNode.call(this, other);
};

Object.defineProperty(globalThis, "navigator", { value: { onLine: true } });

/** Where the client has led the visitor. */
export const visited = [];
Object.defineProperty(globalThis, "location", {
  get: () => ({ pathname: "/cart", search: "?size=M", reload: () => visited.push("reload") }),
  set: (address) => visited.push(address),
});

/** What htmx has been told to look at, and to ask. */
export const processed = [];
export const extensions = {};
globalThis.htmx = {
  process: (element) => processed.push(element),
  registerExtension: (name, extension) => (extensions[name] = extension),
};

const script = document.createElement("script");
Object.assign(script.dataset, {
  componentClient: "", base: "/shop", login: "/sign-in", timeout: "15000", retrying: "Trying again …", expired: "The page was old.", failed: "That did not work.", dismiss: "Dismiss",
});
document.head.append(script);

/** Puts HTML on the page in place of what was there; gives back its first element. */
export const place = (html) => {
  document.getElementById("component-messages")?.replaceChildren();
  document.body.innerHTML = html;
  return document.body.firstElementChild;
};

/** What the messages' region says, line by line; each message ends with its button. */
export const messages = () => [...document.querySelectorAll(".component-message")].map((message) => [...message.childNodes].slice(0, -1).map((node) => node.data ?? "\n").join(""));

/** What the client has told the page; what a listener returns false for is prevented. */
export const heard = (name, listen = () => true) => {
  const events = [];
  document.addEventListener(name, (event) => {
    events.push(event);
    if (listen(event) === false) event.preventDefault();
  });
  return events;
};

// Node.js, unlike a browser, asks for a number.
AbortSignal.timeout = (milliseconds) => ({ milliseconds });

/** Requests that were sent, each with its answer to be given; `answer` takes a string of HTML, a problem document, or an error. */
export const sent = [];
globalThis.fetch = (url, { headers, body, ...options }) => new Promise((resolve, reject) => sent.push({
  url, headers, options, body: Object.fromEntries(body),
  async answer(content, { status = 200, ...headers } = {}) {
    if (content instanceof Error) reject(content);
    else if (typeof content === "string") resolve(new Response(content, { status, headers }));
    else resolve(Response.json(content, { status: content.status, headers }));
    await settled();
  },
}));

/** Everything that waits for nothing but promises has happened. */
export const settled = async () => {
  for (let i = 0; i < 10; i++) await new Promise(setImmediate);
};
