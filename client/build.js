// Writes the assets that the ASP.NET Core package serves; with --check it only says whether they are what a build would write.
import { build } from "esbuild";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as wire from "./src/wire.js";

const ceiling = 5 * 1024;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const assets = here("../src/ComponentFramework.AspNetCore/Assets/");

// Members of our own objects that no page, no server and no library ever sees.
const internalNames = /^(isPlain|isJoined|isMount|isSubmit|unfocused|touched|shown|undo|about|sent|passed|eventId|sending|fields|run|done|root|trigger|sync|lose|shownCheck)$/;

// esbuild keeps a constant of a module as a variable; one that is written out where it is used packs better.
const inlineConstants = {
  name: "inline-constants",
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, async ({ path }) => ({ contents: inline(await readFile(path, "utf8")) }));
  },
};

function inline(source) {
  const numbers = [...source.matchAll(/^const (\w+) = (\d+);$/gm)];
  const text = numbers.reduce((text, [, name, value]) => text.replace(new RegExp(`(?<!const )\\b${name}\\b`, "g"), value), source);
  return text.replace(/\[wire\.(\w+)\]:/g, (use, name) => `"${wire[name]}":`).replace(/\bwire\.(\w+)/g, (use, name) => typeof wire[name] === "string" ? JSON.stringify(wire[name]) : use);
}

const { outputFiles: [client] } = await build({
  entryPoints: [here("src/main.js")],
  absWorkingDir: here("."),
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  mangleProps: internalNames,
  plugins: [inlineConstants],
  write: false,
});

const files = {
  "component-client.min.js": Buffer.from(client.contents),
  "htmx.min.js": await readFile(here("node_modules/htmx.org/dist/htmx.min.js")),
  "htmx.LICENSE.txt": await readFile(here("node_modules/htmx.org/LICENSE")),
};

const size = gzipSync(files["component-client.min.js"], { level: 9 }).length;
console.log(`component-client.min.js: ${size} bytes gzip, ${client.contents.length} bytes minified`);
if (size > ceiling) fail(`That is more than the ${ceiling} bytes it may have.`);

if (process.argv.includes("--check")) {
  for (const [name, content] of Object.entries(files)) {
    const present = await readFile(assets + name).catch(() => null);
    if (!present?.equals(content)) fail(`${name} is not what a build writes: run 'npm run build' in client/ and commit it.`);
  }
} else {
  await mkdir(assets, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(assets + name, content);
}

function fail(reason) {
  console.error(reason);
  process.exitCode = 1;
}
