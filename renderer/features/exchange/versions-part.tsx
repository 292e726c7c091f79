import { useMemo } from "react";
import { useSnapshot } from "../../data/hooks.tsx";
import { RecordList } from "../../lists/record-list.tsx";
import { MemberMark } from "../../records/showing/author-line.tsx";
import { memberName } from "../../records/naming/member-name.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { Section } from "../../ui/section.tsx";
import { StatusTag } from "../../ui/status-tag.tsx";
import { Table } from "../../ui/table.tsx";
import { useDeviceList } from "./device-list.tsx";
import { type DeviceRow, deviceRows } from "./device-rows.ts";
import styles from "./exchange.module.css";
import { fingerprintOf } from "../../records/naming/fingerprint.ts";
import { StateHash } from "./state-hash.tsx";

/** Who has which version, as far as it is known here: each device with its last change and the last file it took in. */
export function VersionsPart() {
  const t = useWords("exchange");
  const { book, exchange } = useSnapshot();
  const today = useToday();
  const rows = useMemo(() => deviceRows(book, exchange.devices, today), [book, exchange.devices, today]);
  const list = useDeviceList();
  const hasOthers = rows.some(({ own }) => !own);
  return (
    <Section title={t("versions.title")}>
      <p className={styles.quiet}>{t(hasOthers ? "versions.help" : "versions.none")}</p>
      {hasOthers ? (
        <RecordList list={list} rows={rows} whole={() => <DeviceTable rows={rows} />} />
      ) : (
        <DeviceTable rows={rows} />
      )}
      {hasOthers ? <p className={styles.quiet}>{t("versions.unconfirmed")}</p> : null}
      <StateHash />
    </Section>
  );
}

/** All devices, with what there is to say of each. */
function DeviceTable({ rows }: { readonly rows: readonly DeviceRow[] }) {
  const t = useWords("exchange");
  return (
    <Table
      caption={t("versions.title")}
      isCaptionHidden
      rows={rows}
      rowKey={({ device }) => device}
      columns={[
        { id: "who", header: t("versions.who"), isRowHeader: true, cell: (row) => <WhoCell row={row} /> },
        { id: "latest", header: t("versions.latest"), cell: (row) => <LatestCell row={row} /> },
        { id: "received", header: t("versions.received"), cell: (row) => <ReceivedCell row={row} /> },
      ]}
    />
  );
}

interface CellProps {
  readonly row: DeviceRow;
}

function WhoCell({ row: { member, own, label, device } }: CellProps) {
  const t = useWords("exchange");
  return (
    <div className={styles.cell}>
      <MemberMark id={member} />
      <span className={styles.quiet}>
        {own ? t("versions.thisDevice") : (label ?? t("versions.unnamedDevice"))}
        {own && label !== undefined ? ` · ${label}` : null}
      </span>
      <span className={styles.small}>{t("versions.fingerprint", { fingerprint: fingerprintOf(device) })}</span>
    </div>
  );
}

/** The device's last change that is here, and what is not in order with its changes. */
function LatestCell({ row: { lastMs, disputed, pending, silentDays } }: CellProps) {
  const t = useWords("exchange");
  const format = useFormats();
  return (
    <div className={styles.cell}>
      <span>{lastMs === undefined ? t("versions.nothingYet") : format.dateTime(lastMs)}</span>
      {disputed ? <StatusTag tone="danger">{t("versions.disputed")}</StatusTag> : null}
      {pending > 0 ? <StatusTag tone="waiting">{t("versions.pending", { count: pending })}</StatusTag> : null}
      {silentDays === undefined ? null : (
        <StatusTag tone="late">{t("versions.silent", { count: silentDays })}</StatusTag>
      )}
    </div>
  );
}

/** The last file that was taken in on the device, as its receipt says. */
function ReceivedCell({ row: { received } }: CellProps) {
  const t = useWords("exchange");
  const records = useWords("records");
  const format = useFormats();
  const { book } = useSnapshot();
  if (received === undefined) return <span className={styles.quiet}>{t("versions.noReceipt")}</span>;
  return (
    <div className={styles.cell}>
      <span>{format.dateTime(received.ms)}</span>
      <span className={styles.quiet}>
        {t("versions.madeBy", { who: memberName(book, records, received.exporter) })}
      </span>
    </div>
  );
}
