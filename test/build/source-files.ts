import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** Paths of the project's own files, from its root: tracked ones, and new ones that are not ignored. */
export function projectFiles(): readonly string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed.split("\0").filter((path) => path !== "" && existsSync(join(root, path)));
}

export function isSource(path: string): boolean {
  return /\.(ts|tsx)$/.test(path) && !path.endsWith(".d.ts");
}

export function readProjectFile(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
