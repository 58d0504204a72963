import assert from "node:assert/strict";
import test from "node:test";
import { dropWaiting, enqueue, isBusy } from "../src/order.js";

const held = () => {
  let release;
  const run = () => new Promise((resolve) => (release = resolve));
  return { run, release: () => release() };
};

test("Tasks of one component run one after the other, in order", async () => {
  const ran = [];
  const first = held();
  const done = [
    enqueue("cart", first.run),
    enqueue("cart", async () => ran.push("second")),
    enqueue("cart", async () => ran.push("third")),
  ];
  assert.deepEqual(ran, []);
  first.release();
  await Promise.all(done);
  assert.deepEqual(ran, ["second", "third"]);
});

test("Components don't wait for each other", async () => {
  const first = held();
  const waiting = enqueue("cart", first.run);
  await enqueue("product", async () => {});
  assert.ok(isBusy("cart"));
  assert.ok(!isBusy("product"));
  first.release();
  await waiting;
  assert.ok(!isBusy("cart"));
});

test("What waits is dropped without being run, what runs is finished", async () => {
  const first = held();
  const ran = [];
  const done = [enqueue("cart", first.run), enqueue("cart", async () => ran.push("second"))];
  dropWaiting("cart");
  await done[1];
  first.release();
  await done[0];
  assert.deepEqual(ran, []);
  assert.ok(!isBusy("cart"));
});
