// Writes the assets that the ASP.NET Core package serves; with --check it only says whether they are what a build would write.
import { build } from "esbuild";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { minify } from "terser";
import * as wire from "./src/wire.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const assets = here("../src/ComponentFramework.AspNetCore/Assets/");

// Every page loads the core; the modules only those that need them. Bytes, gzip.
const core = "component-client.min.js";
const bundles = {
  [core]: { entry: "src/main.js", ceiling: 5 * 1024 },
  "component-live.min.js": { entry: "src/live.js", ceiling: 2 * 1024 },
  "component-optimistic.min.js": { entry: "src/optimistic.js", ceiling: 2 * 1024 },
};

// Members of our own objects that no page, no server and no library ever sees. Those that stand on the page's nodes have
// names that no node has; all bundles use the same ones.
let mangled = { twin: "$t", passed: "$p", shownCheck: "$c", resync: "$r" };
const internalNames = /^(twin|passed|shownCheck|resync|isJoined|isPlain|isMount|isSubmit|touched|shown|undo|about|sent|eventId|sending|fields|run|done|root|trigger|sync|lose|leave|carry|hasten|predict)$/;

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

// The modules take what they share with the core from the core itself.
const shareCore = {
  name: "share-core",
  setup({ onResolve }) {
    onResolve({ filter: /\/main\.js$/ }, ({ kind }) => kind === "entry-point" ? null : { path: `./${core}`, external: true });
  },
};

/** What the core gives to the modules has names for people in the source, and letters in the bundles. */
const letters = (await readFile(here("src/main.js"), "utf8")).match(/^export \{ (.*) \};$/m)[1].split(", ");
const letter = (name) => String.fromCharCode(97 + letters.indexOf(name));

const shortenExports = (text) => text.replace(/export\{(.*?)\}/, (whole, names) => `export{${names.split(",").map((name) => {
  const [local, shared = local] = name.split(" as ");
  return `${local} as ${letter(shared)}`;
}).join(",")}}`);

/** The files of a module import from the core one by one; the module does it once. */
const shortenImports = (text) => {
  const imports = /import\{([^}]*)\}from"[^"]*";/g;
  const names = [...text.matchAll(imports)].flatMap(([, names]) => names.split(",")).map((name) => {
    const [shared, local = shared] = name.split(" as ");
    return `${letter(shared)} as ${local}`;
  });
  return `import{${names.join(",")}}from"./${core}";${text.replace(imports, "")}`;
};

async function bundle(name, { entry, ceiling }) {
  const { outputFiles: [file], mangleCache } = await build({
    entryPoints: [here(entry)],
    absWorkingDir: here("."),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    mangleProps: internalNames,
    mangleCache: mangled,
    plugins: [shareCore, inlineConstants],
    write: false,
  });
  mangled = mangleCache;
  // esbuild bundles and names; terser packs what is in functions that are called once.
  const { code } = await minify(name === core ? shortenExports(file.text) : shortenImports(file.text), { module: true, ecma: 2022 });
  const content = Buffer.from(code);
  const size = gzipSync(content, { level: 9 }).length;
  console.log(`${name}: ${size} bytes gzip, ${content.length} bytes minified`);
  if (size > ceiling) fail(`That is more than the ${ceiling} bytes it may have.`);
  return content;
}

const files = {};
for (const [name, options] of Object.entries(bundles)) {
  files[name] = await bundle(name, options);
}
files["htmx.min.js"] = await readFile(here("node_modules/htmx.org/dist/htmx.min.js"));
files["htmx.LICENSE.txt"] = await readFile(here("node_modules/htmx.org/LICENSE"));

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
