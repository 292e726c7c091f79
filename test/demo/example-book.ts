import { createNodePrimitives } from "../../electron/cli/node-primitives.ts";
import { createExampleGroup, type ExampleGroup } from "../../shared/demo/example-group.ts";
import { createGroupBook, type GroupBook } from "../../shared/domain/group-book.ts";
import { domainRules } from "../../shared/domain/kinds.ts";
import { type AssembledLog, assembleLog } from "../../shared/log/assemble.ts";

export async function createExampleBook(): Promise<GroupBook> {
  return createGroupBook(assembleGroup(await createExampleGroup(createNodePrimitives())).projection);
}

/** The group's log from whole chains, each as if it were one segment. */
export function assembleGroup(group: ExampleGroup): AssembledLog {
  const segments = [...group.chains].map(([device, changes]) => ({
    space: "group",
    device,
    from: 1,
    to: changes.length,
    prev: "",
    root: device,
    changes,
  }));
  return assembleLog(domainRules, segments);
}
