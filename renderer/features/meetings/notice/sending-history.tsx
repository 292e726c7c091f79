import { shortFingerprint } from "../../../../shared/document/fingerprint.ts";
import type { Notice } from "../../../../shared/domain/notice.ts";
import { useBook } from "../../../data/hooks.tsx";
import { memberName } from "../../../records/naming/member-name.ts";
import { useFormats, useWords } from "../../../text/words.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Section } from "../../../ui/section.tsx";
import styles from "./notice-view.module.css";

/** Every sending of a meeting's notice, the latest first: when, by whom, to whom, and what was known then. */
export function SendingHistory({ sendings }: { readonly sendings: readonly Notice[] }) {
  const t = useWords("notice");
  return (
    <Section title={t("history.title")}>
      {sendings.length === 0 ? (
        <p className={styles.quiet}>{t("history.none")}</p>
      ) : (
        <ol className={styles.sendings} reversed>
          {sendings.toReversed().map((each) => (
            <SendingLine key={each.id} sending={each} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function SendingLine({ sending }: { readonly sending: Notice }) {
  const t = useWords("notice");
  const records = useWords("records");
  const common = useWords("common");
  const format = useFormats();
  const book = useBook();
  const { type = "invitation", sentOn, sentAt, member, versions = [], languages = [], warnings = [], text } = sending;
  const when = [sentOn && format.date(sentOn), sentAt && format.time(sentAt)].filter(Boolean).join(" ");
  const facts = [
    member === undefined ? "" : t("history.by", { who: memberName(book, records, member) }),
    versions.length === 0
      ? t("history.noFiles")
      : t("history.versions", { versions: format.list(versions.map((each) => t(`set.version.${each}`))) }),
    languages.length === 0
      ? ""
      : t("history.languages", { languages: format.list(languages.map((each) => common(`languages.${each}`))) }),
    sending.fingerprint === undefined
      ? ""
      : t("history.fingerprint", { fingerprint: shortFingerprint(sending.fingerprint) }),
  ].filter(Boolean);
  return (
    <li className={styles.sending}>
      <p>
        <strong>{t("history.line", { type: records(`values.noticeType.${type}`), when })}</strong>
      </p>
      <p className={styles.quiet}>{facts.join(" · ")}</p>
      {text === undefined ? null : (
        <p
          className={styles.words}
        >{`${type === "cancellation" ? t("history.reason") : t("history.message")}: ${text}`}</p>
      )}
      {warnings.length === 0 ? null : (
        <Disclosure title={`${t("history.warnings")} (${warnings.length})`}>
          <ul className={styles.bullets}>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </li>
  );
}
