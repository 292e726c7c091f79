import { join } from "node:path";
import { runTool } from "./run-tool.ts";

/** The walls of the code as compiler settings: each project sees only the globals that its folder may use. */
const projects = ["shared", "electron", "renderer", "build", "build/bench/page", "test", "."] as const;

const failed: string[] = [];
for (const project of projects) {
  const code = await runTool("typescript/bin/tsc", ["-p", join(import.meta.dirname, "..", project)]);
  if (code !== 0) failed.push(project);
}
if (failed.length > 0) {
  console.error(`Type errors in: ${failed.join(", ")}`);
  process.exitCode = 1;
}
