import { useRef, useState } from "react";
import type { DateOnly } from "../../../../shared/core/date-only.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import type { Sending } from "../../../../shared/notice/context.ts";
import { planSending } from "../../../../shared/notice/plan-sending.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { usePlatform } from "../../../platform/platform-context.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useFormats, useWords } from "../../../text/words.ts";
import { useToasts } from "../../../ui/toast.tsx";
import { makeNoticeSet, type SetChoice, setFingerprint } from "./notice-set.ts";

/** What to do with a set: save its files, record that it was sent, or both. */
export type SetAct = "send" | "save-only" | "mark-only";

export interface SetActs {
  readonly working: SetAct | undefined;
  /** How many of the files are written; of none in all while that is not known yet. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  readonly stop: () => void;
  /** Answers whether all of it was done; a cancelled dialog and a full disk leave everything as it was. */
  readonly take: (act: SetAct, sending: Sending, choice: SetChoice, warnings: readonly string[]) => Promise<boolean>;
}

/**
 * Writes the files of a sending and records it. The files come first: a sending that nobody has in hand is not recorded,
 * and what is recorded is one act, which one undo takes back.
 */
export function useSetActs(meeting: Meeting): SetActs {
  const t = useWords("notice");
  const format = useFormats();
  const book = useBook();
  const session = useSession();
  const platform = usePlatform();
  const toasts = useToasts();
  const saving = useSaving();
  const [working, setWorking] = useState<SetAct | undefined>(undefined);
  const [progress, setProgress] = useState<SetActs["progress"]>(undefined);
  const stopped = useRef(false);

  const write = async (sending: Sending, choice: SetChoice): Promise<boolean> => {
    stopped.current = false;
    setProgress({ done: 0, total: 0 });
    const versionName = (version: (typeof choice.versions)[number]) => t(`set.version.${version}`);
    const set = await makeNoticeSet(
      {
        book,
        meeting: meeting.id,
        sending,
        file: (sha256) => session.file(sha256),
        group: session.group,
        nowMs: platform.now(),
        // The platform gives a day of the calendar by its contract.
        today: platform.today().day as DateOnly,
        names: {
          versions: {
            full: versionName("full"),
            public: versionName("public"),
            client: versionName("client"),
            plain: versionName("plain"),
          },
          attachments: (isForMembers) => t(isForMembers ? "set.folder.members" : "set.folder.public"),
          attachment: (number) => t("set.attachment", { number }),
        },
        onProgress: (done, total) => setProgress({ done, total }),
        isStopped: () => stopped.current,
      },
      choice,
    );
    setProgress(undefined);
    if (set === undefined) {
      toasts.show({ text: t("acts.stopped") });
      return false;
    }
    const saved = await platform.saveFile(set.file);
    if (!saved.ok) {
      if (saved.error.type !== "cancelled") {
        const text = saved.error.type === "disk-full" ? t("acts.diskFull") : t("acts.failed");
        toasts.show({ text, tone: "problem", stays: true });
      }
      return false;
    }
    toasts.show({ text: t(`acts.${saved.value}`, { name: set.file.name }), tone: "done" });
    if (set.missing.length > 0) {
      const text = t("acts.missingFile", { count: set.missing.length, names: format.list(set.missing) });
      toasts.show({ text, tone: "problem", stays: true });
    }
    return true;
  };

  const record = (sending: Sending, choice: SetChoice, hasFiles: boolean, warnings: readonly string[]) => {
    const snapshot = session.snapshot();
    const { day, time } = platform.today();
    const fingerprint = setFingerprint({ book, meeting: meeting.id, sending }, choice);
    const operations = planSending(snapshot.book, meeting, {
      ...sending,
      id: session.newId(),
      day,
      time,
      member: snapshot.identity.member,
      versions: hasFiles ? choice.versions : [],
      languages: hasFiles ? choice.languages : [],
      warnings,
      fingerprint,
    });
    return saving(() => session.save(operations), t(`acts.done.${sending.type}`));
  };

  return {
    working,
    progress,
    stop: () => {
      stopped.current = true;
    },
    async take(act, sending, choice, warnings) {
      if (working !== undefined) return false;
      setWorking(act);
      try {
        if (act !== "mark-only" && !(await write(sending, choice))) return false;
        return act === "save-only" || (await record(sending, choice, act !== "mark-only", warnings));
      } finally {
        setWorking(undefined);
        setProgress(undefined);
      }
    },
  };
}
