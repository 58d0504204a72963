import { settled } from "./page.js";
import { connection, connections } from "./connections.js";
import assert from "node:assert/strict";
import test, { afterEach, beforeEach, mock } from "node:test";

let socket, happened, opened = 0;

/** What comes of a promise, once it is there. */
const outcome = (promise) => {
  const result = {};
  promise.then((answer) => Object.assign(result, { answer }));
  return result;
};

const open = () => {
  socket.connect();
  connection().open();
  return connection();
};

const wait = (milliseconds) => mock.timers.tick(milliseconds);

beforeEach(async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  mock.method(Math, "random", () => 0);
  connections.splice(0);
  happened = [];
  // Each test has a page of its own.
  socket = await import(`../src/socket.js?${++opened}`);
  // As the live components do it.
  socket.use({
    sync() {
      happened.push("sync");
      socket.connect();
    },
    lose: (failures) => happened.push(`lost ${failures}`),
    update: (frame) => happened.push(frame),
    error: (frame) => happened.push(frame),
  });
});

afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

test("A page has one connection, which can be used when it is open", () => {
  assert.equal(socket.connect(), false);
  assert.equal(socket.connect(), false);
  assert.deepEqual(connections.map(({ address }) => address), ["/shop/ws/components"]);
  assert.deepEqual(happened, []);
  connection().open();
  assert.deepEqual([happened, socket.isOpen(), socket.connect(), connections.length], [["sync"], true, true, 1]);
});

test("Frames have numbers, and are said when there is a connection", () => {
  socket.tell({ type: "leave", id: "a" });
  const { said } = open();
  socket.tell({ type: "leave", id: "b" });
  socket.tell({ type: "leave", id: "c" });
  assert.deepEqual(said, [{ type: "leave", id: "b", ref: 2 }, { type: "leave", id: "c", ref: 3 }]);
});

test("An answer goes to who asked, and only once", async () => {
  open();
  const [one, other] = ["a", "b"].map((id) => outcome(socket.ask({ type: "join", id })));
  const [, second] = connection().said;
  connection().say({ type: "joined", ref: second.ref, id: "b" });
  connection().say({ type: "error", ref: second.ref, id: "b" });
  await settled();
  assert.deepEqual([one, other.answer.type], [{}, "joined"]);
  assert.deepEqual(happened, ["sync"]);
});

test("What answers nothing is done by its type; what nobody knows is let go", () => {
  open();
  for (const type of ["update", "error", "unknown"]) connection().say({ type, id: "a" });
  assert.deepEqual(happened, ["sync", { type: "update", id: "a" }, { type: "error", id: "a" }]);
});

test("A connection that ends answers everybody, and is opened again after a pause", async () => {
  open();
  const asked = outcome(socket.ask({ type: "join", id: "a" }));
  connection().drop();
  await settled();
  assert.deepEqual(asked.answer, { status: 0, code: "offline" });
  assert.deepEqual(happened.splice(0), ["sync", "lost 1"]);
  assert.equal(socket.connect(), false);
  wait(374);
  assert.equal(connections.length, 1);
  wait(1);
  assert.deepEqual([happened, connections.length], [["sync"], 2]);
});

test("The pauses grow, up to half a minute, and are not the same for every page", () => {
  socket.connect();
  const pauses = [];
  for (let failures = 0; failures < 14; failures++) {
    connection().drop();
    let pause = 0;
    for (const { length } = connections; connections.length === length; pause += 125) wait(125);
    pauses.push(pause);
  }
  assert.deepEqual(pauses.slice(0, 3), [375, 625, 875]);
  assert.deepEqual(pauses.slice(-2), [15000, 15000]);
  Math.random = () => 1;
  connection().drop();
  wait(29999);
  assert.equal(connections.length, 15);
  wait(1);
  assert.equal(connections.length, 16);
});

test("A word from the server makes the next pause short again", () => {
  socket.connect();
  for (let failures = 0; failures < 5; failures++) {
    connection().drop();
    wait(30000);
  }
  connection().open();
  connection().say({ type: "update", id: "a" });
  connection().drop();
  assert.equal(happened.at(-1), "lost 1");
});

test("Silence means that the connection is dead", async () => {
  open();
  const asked = outcome(socket.ask({ type: "event", id: "a" }));
  const silent = connection();
  wait(14999);
  assert.equal(silent.readyState, 1);
  wait(1);
  await settled();
  assert.equal(silent.readyState, 3);
  assert.deepEqual([asked.answer.code, happened.at(-1)], ["offline", "lost 1"]);
});

test("An answer in time keeps it", async () => {
  open();
  socket.ask({ type: "event", id: "a" });
  connection().say({ type: "update", ref: connection().said[0].ref });
  wait(60000);
  assert.ok(socket.isOpen());
});

test("A connection that was let go says nothing any more", () => {
  const old = open();
  const { onmessage, onclose } = old;
  assert.ok(onmessage && onclose);
  socket.disconnect();
  assert.deepEqual([old.onopen, old.onmessage, old.onclose], [null, null, null]);
  socket.disconnect();
  assert.deepEqual(happened, ["sync", "lost 1"]);
});

test("When the network or the page comes back, it is tried at once, as if nothing had failed", () => {
  socket.connect();
  for (let failures = 0; failures < 5; failures++) {
    connection().drop();
    wait(30000);
  }
  const { length } = connections;
  socket.reconnect();
  wait(1);
  assert.equal(connections.length, length + 1);
  connection().drop();
  assert.equal(happened.at(-1), "lost 1");
});

test("A server that answers elsewhere shortens the pause, and opens nothing by itself", () => {
  Math.random = () => 0.5;
  socket.hasten();
  wait(60000);
  assert.deepEqual(happened, []);
  socket.connect();
  for (let failures = 0; failures < 8; failures++) {
    connection().drop();
    if (failures < 7) wait(30000);
  }
  const { length } = connections;
  socket.hasten();
  wait(499);
  assert.equal(connections.length, length);
  wait(1);
  assert.equal(connections.length, length + 1);
});
