import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import test from "node:test";

const folder = new URL("../src/", import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith(".js"));
const imports = new Map(await Promise.all(files.map(async (name) => {
  const text = await readFile(new URL(name, folder), "utf8");
  return [name, [...text.matchAll(/^import .* from "\.\/(.+)";$/gm)].map(([, imported]) => imported)];
})));

/** The files that a file brings along, itself included; what the core shares comes from the core. */
const bundle = (name, found = new Set()) => {
  if (found.has(name)) return found;
  found.add(name);
  for (const imported of imports.get(name)) if (imported !== "main.js") bundle(imported, found);
  return found;
};

test("Imports lead in one direction", () => {
  const cycles = [];
  const done = new Set();
  const visit = (name, path) => {
    if (path.includes(name)) return cycles.push([...path.slice(path.indexOf(name)), name].join(" → "));
    if (done.has(name)) return;
    for (const imported of imports.get(name)) visit(imported, [...path, name]);
    done.add(name);
  };
  for (const name of files) visit(name, []);
  assert.ok([...imports.values()].flat().length > files.length);
  assert.deepEqual(cycles, []);
});

test("A module has no second copy of what the core remembers", () => {
  const core = bundle("main.js");
  // These remember nothing.
  const stateless = ["roots.js", "wire.js"];
  for (const module of ["live.js", "optimistic.js"]) {
    assert.deepEqual([...bundle(module)].filter((name) => core.has(name) && !stateless.includes(name)), []);
  }
});

test("Every file is part of the client", () => {
  const bundled = ["main.js", "live.js", "optimistic.js"].flatMap((name) => [...bundle(name)]);
  assert.deepEqual(files.filter((name) => !bundled.includes(name)), []);
});
