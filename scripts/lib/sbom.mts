/** The bill of what the package is made of: npm's own, cut to what the client and the server depend on. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.mts";

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly dependencies?: Readonly<Record<string, string>> }>
  >;
}

interface Bill {
  readonly components: readonly { readonly name: string; readonly "bom-ref": string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

/** Writes it in the format CycloneDX. `npm sbom --omit dev` leaves out what tools of ours happen to use as well. */
export function writeBill(path: string): void {
  const shipped = shippedPackages();
  const args = ["sbom", "--package-lock-only", "--sbom-format", "cyclonedx"];
  const output = execFileSync("npm", args, {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
    maxBuffer: 1e8,
  });
  const bill: Bill = JSON.parse(output);
  const components = bill.components.filter((component) => shipped.has(component["bom-ref"]));
  const kept = new Set(components.map((component) => component["bom-ref"]));
  const dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)) }));
  if (components.length !== shipped.size) {
    throw new Error(`The bill names ${components.length} of ${shipped.size} packages.`);
  }
  writeFileSync(path, `${JSON.stringify({ ...bill, components, dependencies }, undefined, 2)}\n`);
}

/** `name@version` of all that the client and the server need, however far down. */
function shippedPackages(): ReadonlySet<string> {
  const { packages }: Lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const shipped = new Set<string>();
  const add = (owner: string, dependencies: Readonly<Record<string, string>> = {}) => {
    for (const name of Object.keys(dependencies)) {
      const place = [`${owner}/node_modules/${name}`, `node_modules/${name}`].find((each) => each in packages);
      const found = place === undefined ? undefined : packages[place];
      const reference = `${name}@${found?.version}`;
      if (place !== undefined && found !== undefined && !shipped.has(reference)) {
        shipped.add(reference);
        add(place, found.dependencies);
      }
    }
  };
  add("client", packages.client?.dependencies);
  add("server", packages.server?.dependencies);
  return shipped;
}
