import type { ReactNode } from "react";
import type { PartyRound } from "../../../../../shared/meeting/round.ts";
import { useWords } from "../../../../text/words.ts";
import { SideMark } from "../../../../ui/side-mark.tsx";
import { type Column, Table } from "../../../../ui/table.tsx";

/** Turns and time of each side, and whom it still waits for: no names, so that it may be on a projector. */
export function RoundParties({ parties }: { readonly parties: readonly PartyRound[] }): ReactNode {
  const t = useWords("presence");
  const common = useWords("common");
  const columns: readonly Column<PartyRound>[] = [
    {
      id: "party",
      header: t("round.side"),
      isRowHeader: true,
      cell: ({ party, turns }) =>
        party === "outside" ? (
          t("round.outside")
        ) : (
          <SideMark side={party} isHollow={turns === 0}>
            {common(`sides.${party}`)}
          </SideMark>
        ),
    },
    { id: "turns", header: t("round.turns"), align: "end", cell: ({ turns }) => String(turns) },
    {
      id: "time",
      header: t("round.time"),
      align: "end",
      cell: ({ seconds }) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`,
    },
    {
      id: "waiting",
      header: t("round.waiting"),
      align: "end",
      cell: ({ waiting }) => String(waiting),
    },
  ];
  return <Table caption={t("round.bySide")} columns={columns} rows={parties} rowKey={({ party }) => party} />;
}
