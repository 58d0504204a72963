import { place } from "./page.js";
import assert from "node:assert/strict";
import test, { beforeEach } from "node:test";
import { load, modules } from "../src/modules.js";
import { settings } from "../src/settings.js";

const module = (name) => `data:text/javascript,globalThis.loaded.push("${name}");`;

beforeEach(() => (globalThis.loaded = []));

const loaded = async () => {
  load();
  await new Promise((resolve) => setTimeout(resolve));
  return globalThis.loaded;
};

test("A module is loaded when something on the page needs it, and only then", async () => {
  settings.liveModule = module("live");
  settings.optimisticModule = module("optimistic");
  place("<p></p>");
  assert.deepEqual(await loaded(), []);
  place("<p data-live></p>");
  assert.deepEqual(await loaded(), ["live"]);
  place('<p data-live></p><button data-optimistic="null"></button>');
  assert.deepEqual(await loaded(), ["live", "optimistic"]);
});

test("An app that serves no module goes on without", async () => {
  settings.liveModule = "";
  place("<p data-live></p>");
  assert.deepEqual(await loaded(), []);
  assert.deepEqual(modules, {});
});
