import { useMemo } from "react";
import { numberCell, textCell } from "../../../shared/table/table.ts";
import type { List } from "../../lists/list.ts";
import { routeToHash } from "../../navigation/route.ts";
import { fingerprintOf } from "../../records/naming/fingerprint.ts";
import { memberName } from "../../records/naming/member-name.ts";
import type { Naming } from "../../records/naming/record-title.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useWords, type Words } from "../../text/words.ts";
import { StatusTag } from "../../ui/status-tag.tsx";
import type { DeviceRow } from "./device-rows.ts";

export interface DeviceListDeps {
  readonly naming: Naming;
  readonly t: Words<"exchange">;
  readonly lists: Words<"lists">;
}

/** Whose devices have which version, as a list. */
export function deviceList({ naming, t, lists }: DeviceListDeps): List<DeviceRow> {
  const { book, format } = naming;
  const nameOf = ({ member }: DeviceRow) => memberName(book, naming.t, member);
  const labelOf = ({ own, label }: DeviceRow) =>
    own ? t("versions.thisDevice") : (label ?? t("versions.unnamedDevice"));
  const stateOf = ({ disputed, pending, silentDays }: DeviceRow) => [
    ...(disputed ? [{ id: "disputed", tone: "danger" as const, words: t("versions.disputed") }] : []),
    ...(pending > 0
      ? [{ id: "pending", tone: "waiting" as const, words: t("versions.pending", { count: pending }) }]
      : []),
    ...(silentDays === undefined
      ? []
      : [{ id: "silent", tone: "late" as const, words: t("versions.silent", { count: silentDays }) }]),
  ];
  const when = (ms: number | undefined) => (ms === undefined ? undefined : format.dateTime(ms));
  return {
    name: "devices",
    isOneOfMany: true,
    title: t("versions.title"),
    count: (count) => t("versions.deviceCount", { count }),
    rowKey: ({ device }) => device,
    searched: (row) => [nameOf(row), labelOf(row), row.label, fingerprintOf(row.device)],
    columns: [
      { id: "who", heading: t("versions.who"), width: 26, cell: (row) => textCell(nameOf(row)) },
      { id: "device", heading: t("versions.device"), width: 24, isUsual: true, cell: (row) => textCell(labelOf(row)) },
      {
        id: "latest",
        heading: t("versions.latest"),
        width: 20,
        isUsual: true,
        cell: ({ lastMs }) => textCell(when(lastMs)),
        rank: ({ lastMs }) => lastMs,
      },
      {
        id: "received",
        heading: t("versions.received"),
        width: 20,
        isUsual: true,
        cell: ({ received }) => textCell(when(received?.ms)),
        rank: ({ received }) => received?.ms,
      },
      {
        id: "state",
        heading: t("versions.state"),
        width: 30,
        isUsual: true,
        cell: (row) =>
          textCell(
            stateOf(row)
              .map(({ words }) => words)
              .join("; "),
          ),
      },
      { id: "changes", heading: t("versions.changes"), width: 10, cell: ({ changes }) => numberCell(changes) },
      {
        id: "mark",
        heading: t("versions.mark"),
        width: 24,
        cell: ({ device }) => textCell(fingerprintOf(device)),
      },
    ],
    filters: [
      {
        name: "state",
        label: t("versions.state"),
        choices: [
          { id: "all", label: lists("all") },
          { id: "trouble", label: t("versions.needsLook") },
        ],
        matches: (row) => stateOf(row).length > 0,
      },
    ],
    orders: [
      { id: "own", label: t("versions.ownFirst"), rank: ({ own, lastMs }) => (own ? 0 : 1e15 - (lastMs ?? 0)) },
      { id: "latest", label: lists("oldestFirst") },
      { id: "who", label: lists("byTitle") },
    ],
    groupings: [
      {
        id: "who",
        label: t("versions.who"),
        keyOf: ({ member }) => member ?? "",
        titleOf: (key) => memberName(book, naming.t, key),
      },
    ],
    line: (row) => ({
      href: routeToHash(
        row.member === undefined ? { place: "exchange" } : { place: "record", kind: "member", id: row.member },
      ),
      title: nameOf(row),
      facts: [
        { id: "device", value: labelOf(row) },
        { id: "latest", value: when(row.lastMs) },
        { id: "mark", value: t("versions.fingerprint", { fingerprint: fingerprintOf(row.device) }) },
      ].filter(({ value }) => value !== undefined),
      aside: stateOf(row).map(({ id, tone, words }) => (
        <StatusTag key={id} tone={tone}>
          {words}
        </StatusTag>
      )),
    }),
  };
}

/** The list in the language on screen, over the open group as it is now. */
export function useDeviceList(): List<DeviceRow> {
  const t = useWords("exchange");
  const lists = useWords("lists");
  const naming = useNaming();
  return useMemo(() => deviceList({ naming, t, lists }), [naming, t, lists]);
}
