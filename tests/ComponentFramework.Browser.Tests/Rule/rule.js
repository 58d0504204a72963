// What the page's scripts and its visitor do, and what has to be so after an answer. Evaluated in the page by AnswerPropertyTests.
(() => {
  let state;
  const random = (count) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % count;
  };
  const top = () => document.getElementById("top");
  const own = "data-own";
  const parts = {
    class: (element) => new Map([...element.classList].map((name) => [name, "set"])),
    style: ({ style }) => new Map([...style].map((name) => [name, `${style.getPropertyValue(name)} ${style.getPropertyPriority(name)}`])),
  };
  const attributesOf = (element) => new Map([...element.attributes].filter(({ name }) => !(name in parts)).map(({ name, value }) => [name, value]));
  const read = (element) => ({
    attributes: attributesOf(element),
    class: parts.class(element),
    style: parts.style(element),
  });
  const parse = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content;
  };
  const named = (root) => new Map([...root.querySelectorAll("[id]")].filter((element) => !element.hasAttribute(own)).map((element) => [element.id, element]));
  const idOf = (element) => element.parentElement?.id ?? "";

  /** Scripts and the visitor make changes of their own. */
  window.disturb = (seed) => {
    state = seed;
    const elements = [...top().querySelectorAll("*")];
    for (let count = 0; count < 8 && elements.length; count++) {
      const element = elements[random(elements.length)];
      if (!element.isConnected) continue;
      const actions = [
        () => element.classList.toggle(["red", "on", "dragged"][random(3)]),
        () => element.style.setProperty(["color", "margin-left", "height", "--turn"][random(4)], ["7px", "green", ""][random(3)]),
        () => element.setAttribute(["title", "data-a", "data-script", "lang"][random(4)], "script"),
        () => element.removeAttribute(["title", "data-b"][random(2)]),
        () => element.toggleAttribute("open"),
        () => {
          if (!["DIV", "SECTION", "DETAILS", "P"].includes(element.tagName)) return;
          const aside = document.createElement("i");
          aside.setAttribute(own, "");
          element.insertBefore(aside, element.childNodes[random(element.childNodes.length + 1)] ?? null);
        },
        () => {
          if ("value" in element) element.value = `typed ${random(9)}`;
        },
        () => element.firstChild?.nodeType === 3 && (element.firstChild.data = "script's"),
      ];
      actions[random(actions.length)]();
    }
    window.before = new Map([...named(top())].map(([id, element]) => [id, {
      element,
      ...read(element),
      text: element.tagName === "B" ? element.textContent : null,
      value: element.value,
      own: [...element.children].filter((child) => child.hasAttribute(own)),
    }]));
  };

  /** What is not as it has to be after the server has sent `next` in the place of `last`. */
  window.complaints = (lastHtml, nextHtml) => {
    const found = [];
    const [last, next, page] = [parse(lastHtml), parse(nextHtml), top()].map(named);
    const compare = (id, kind, was, is, before, after) => {
      for (const name of new Set([...was.keys(), ...is.keys(), ...before.keys(), ...after.keys()])) {
        const wanted = was.get(name) === is.get(name) ? before.get(name) : is.get(name);
        if (after.get(name) !== wanted) found.push(`${id} ${kind} ${name}: ${after.get(name)} in place of ${wanted}`);
      }
    };
    for (const [id, element] of next) {
      const there = page.get(id);
      const old = last.get(id);
      if (!there) {
        found.push(`${id} is missing`);
        continue;
      }
      if (there.namespaceURI !== element.namespaceURI || there.localName !== element.localName) found.push(`${id} is a ${there.localName} of ${there.namespaceURI}`);
      if (idOf(there) !== (idOf(element) || (element.parentElement ? idOf(there) : "top"))) found.push(`${id} is in ${idOf(there)}`);
      const before = window.before.get(id);
      if (!old || old.localName !== element.localName) {
        const nothing = new Map();
        for (const kind of ["attributes", "class", "style"]) compare(id, kind, nothing, read(element)[kind], nothing, read(there)[kind]);
        continue;
      }
      if (!before || before.element !== there) {
        found.push(`${id} is another element`);
        continue;
      }
      const [was, is, after] = [old, element, there].map(read);
      for (const kind of ["attributes", "class", "style"]) compare(id, kind, was[kind], is[kind], before[kind], after[kind]);
      if (before.text !== null) {
        const wanted = old.textContent === element.textContent ? before.text : element.textContent;
        if (there.textContent !== wanted) found.push(`${id} says ${there.textContent} in place of ${wanted}`);
      }
      if (there.value !== before.value) found.push(`${id} holds ${there.value} in place of ${before.value}`);
      for (const child of before.own) if (child.parentNode !== there) found.push(`${id} has lost what a script has put into it`);
    }
    for (const [id] of page) if (!next.has(id)) found.push(`${id} is still there`);
    const order = (root) => [...root.querySelectorAll("[id]")].filter((element) => !element.hasAttribute(own)).map(({ id }) => id).join(" ");
    if (order(top()) !== order(parse(nextHtml))) found.push(`the order is ${order(top())} in place of ${order(parse(nextHtml))}`);
    return found;
  };
})();
