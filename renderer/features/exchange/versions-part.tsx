import { useMemo } from "react";
import { useSnapshot } from "../../data/hooks.tsx";
import { MemberMark } from "../../records/author-line.tsx";
import { memberName } from "../../records/member-name.ts";
import { useToday } from "../../records/use-today.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { Section } from "../../ui/section.tsx";
import { StatusTag } from "../../ui/status-tag.tsx";
import { type DeviceRow, deviceRows } from "./device-rows.ts";
import styles from "./exchange.module.css";
import { fingerprintOf } from "./fingerprint.ts";
import { StateHash } from "./state-hash.tsx";

/** Who has which version, as far as it is known here: each device with its last change and the last file it took in. */
export function VersionsPart() {
  const t = useWords("exchange");
  const { book, exchange } = useSnapshot();
  const today = useToday();
  const rows = useMemo(() => deviceRows(book, exchange.devices, today), [book, exchange.devices, today]);
  const hasOthers = rows.some(({ own }) => !own);
  return (
    <Section title={t("versions.title")}>
      <p className={styles.quiet}>{t(hasOthers ? "versions.help" : "versions.none")}</p>
      {rows.length === 0 ? null : (
        <ul className={styles.devices}>
          {rows.map((row) => (
            <li key={row.device} className={styles.device}>
              <DeviceLine row={row} />
            </li>
          ))}
        </ul>
      )}
      {hasOthers ? <p className={styles.quiet}>{t("versions.unconfirmed")}</p> : null}
      <StateHash />
    </Section>
  );
}

function DeviceLine({ row }: { readonly row: DeviceRow }) {
  const t = useWords("exchange");
  const records = useWords("records");
  const format = useFormats();
  const { book } = useSnapshot();
  const { member, own, label, device, lastMs, received } = row;
  return (
    <>
      <div>
        <p className={styles.who}>
          <MemberMark id={member} />
        </p>
        <p>{label ?? t("versions.unnamedDevice")}</p>
        {own ? <p className={styles.quiet}>{t("versions.thisDevice")}</p> : null}
        <p className={styles.small}>{t("versions.fingerprint", { fingerprint: fingerprintOf(device) })}</p>
      </div>
      <dl className={styles.deviceFacts}>
        <div>
          <dt>{t("versions.latest")}</dt>
          <dd>{lastMs === undefined ? t("versions.nothingYet") : format.dateTime(lastMs)}</dd>
        </div>
        <div>
          <dt>{t("versions.received")}</dt>
          <dd>
            {received === undefined
              ? t("versions.noReceipt")
              : t("versions.receivedFrom", {
                  when: format.dateTime(received.ms),
                  who: memberName(book, records, received.exporter),
                })}
          </dd>
        </div>
        <div>
          <dt>{t("versions.state")}</dt>
          <dd>
            <DeviceState row={row} />
          </dd>
        </div>
      </dl>
    </>
  );
}

function DeviceState({ row: { disputed, pending, silentDays } }: { readonly row: DeviceRow }) {
  const t = useWords("exchange");
  if (disputed) return <StatusTag tone="danger">{t("versions.disputed")}</StatusTag>;
  if (pending > 0) return <StatusTag tone="waiting">{t("versions.pending", { count: pending })}</StatusTag>;
  if (silentDays !== undefined) return <StatusTag tone="late">{t("versions.silent", { count: silentDays })}</StatusTag>;
  return <StatusTag tone="done">{t("versions.whole")}</StatusTag>;
}
