import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import test from "node:test";
import * as frames from "../src/frames.js";
import * as wire from "../src/wire.js";

const names = (suffix) => Object.entries(wire).filter(([name]) => name.endsWith(suffix)).map(([, value]) => value);
const attributes = { "data-component": "cart", "data-state": "sealed" };
const root = { id: "cart-1", getAttribute: (name) => attributes[name] };

test("Frames carry the members that the wire names", () => {
  const sent = [
    frames.joinFrame(root),
    frames.leaveFrame("cart-1"),
    frames.resyncFrame("cart-1"),
    frames.eventFrame({ root, event: "remove_item", eventId: "1", payload: {}, form: "size=M" }),
  ];
  for (const frame of sent) {
    assert.deepEqual(Object.keys(frame).filter((member) => !names("Field").includes(member)), []);
    assert.ok(names("Frame").includes(frame.type));
  }
});

test("A join says which component it is, from which state on, that it understands operations, and whether it knows what it was sent", () =>
  assert.deepEqual(frames.joinFrame(root), { type: "join", id: "cart-1", component: "cart", state: "sealed", delta: true, shown: true }));

test("No name stands for two things of a kind", () => {
  for (const kind of ["Field", "Frame", "Attribute", "Code"]) assert.equal(new Set(names(kind)).size, names(kind).length);
});

test("No name stands here that nothing uses", async () => {
  const folder = new URL("../src/", import.meta.url);
  const files = (await readdir(folder)).filter((name) => name !== "wire.js");
  const text = (await Promise.all(files.map((name) => readFile(new URL(name, folder), "utf8")))).join("\n");
  const used = new Set([...text.matchAll(/\bwire\.(\w+)/g)].map(([, name]) => name));
  assert.deepEqual(Object.keys(wire).filter((name) => !used.has(name)), []);
});
