import { useSnapshot } from "../../data/hooks.tsx";
import { memberName, memberOfDevice } from "../../records/naming/member-name.ts";
import { useWords } from "../../text/words.ts";
import { Notice } from "../../ui/notice.tsx";

/** What of the log can no longer be read on this device, and how it comes back. Usually nothing. */
export function DamagedNotice() {
  const t = useWords("exchange");
  const records = useWords("records");
  const { book, exchange } = useSnapshot();
  const { damaged = [] } = exchange;
  if (damaged.length === 0) return null;
  return (
    <Notice tone="danger" title={t("damaged.title")}>
      <ul>
        {damaged.map(({ device, from, to }) => (
          <li key={`${device} ${from}`}>
            {t("damaged.part", {
              who: memberName(book, records, memberOfDevice(book, device)?.id),
              count: to - from + 1,
            })}
          </li>
        ))}
      </ul>
      <p>{t("damaged.todo")}</p>
    </Notice>
  );
}
