import { useEffect, useRef, useState } from "react";
import type { GroupLibrary } from "../../data/library.ts";
import type { GroupSession } from "../../data/session.ts";
import { usePlatform } from "../../platform/platform-context.tsx";
import { useOpenedFile } from "../../platform/use-opened-file.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { JoinForm } from "./join-form.tsx";
import { type Received, readGiven, readReceived } from "./read-received.ts";
import styles from "./received-file.module.css";
import { ReceivedPreview } from "./received-preview.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";

export interface ReceivedFileProps {
  readonly library: GroupLibrary;
  readonly onOpen: (group: string) => void;
  readonly onMade: (session: GroupSession) => void;
}

type Stage =
  | { readonly type: "waiting" }
  | { readonly type: "reading"; readonly share: number | undefined }
  | Exclude<Received, { type: "cancelled" }>;

/** Choosing a file, reading it, looking at what it is, and saying who one is: nothing is written before the last. */
export function ReceivedFile({ library, onOpen, onMade }: ReceivedFileProps) {
  const words = useWords("start");
  const platform = usePlatform();
  const [stage, setStage] = useState<Stage>({ type: "waiting" });
  const isStopped = useRef(false);
  useEffect(() => {
    // Leaving the page stops the reading at its next pause.
    isStopped.current = false;
    return () => {
      isStopped.current = true;
    };
  }, []);

  useFocusOn(stage.type === "read" && !stage.first.alreadyHere ? "preview" : stage.type);

  const follow = async (read: (onShare: (share: number | undefined) => boolean) => Promise<Received>) => {
    isStopped.current = false;
    const received = await read((share) => {
      if (!isStopped.current) setStage({ type: "reading", share });
      return !isStopped.current;
    });
    setStage(received.type === "cancelled" ? { type: "waiting" } : received);
  };
  const choose = () => follow((onShare) => readReceived({ platform, library }, onShare));
  useOpenedFile((file) => void follow((onShare) => readGiven(file, { library }, onShare)), stage.type !== "reading");

  if (stage.type === "read" && !stage.first.alreadyHere) {
    return (
      <>
        <ReceivedPreview from={words("received.fileName", { name: stage.name })} first={stage.first} />
        <JoinForm library={library} first={stage.first} onMade={onMade} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={words("received.title")} lead={words("received.help")} />
      <div className={styles.stage}>
        {stage.type === "reading" ? <Reading share={stage.share} /> : null}
        {stage.type === "refused" ? <RefusalNotice refusal={stage.refusal} name={stage.name} /> : null}
        {stage.type === "unreadable" ? (
          <Notice tone="danger" announced="assertive" title={words("received.unreadable")} />
        ) : null}
        {stage.type === "read" ? <HereAlready onOpen={() => onOpen(stage.first.group)} /> : null}
        <p>
          {stage.type === "reading" ? (
            <Button
              id={actId}
              onPress={() => {
                isStopped.current = true;
              }}
            >
              {words("received.cancel")}
            </Button>
          ) : (
            <Button id={actId} kind={stage.type === "read" ? "normal" : "primary"} onPress={() => void choose()}>
              {words(stage.type === "waiting" ? "received.choose" : "received.another")}
            </Button>
          )}
        </p>
      </div>
    </>
  );
}

/** The one button under the stages. */
const actId = "received-act";

/** Each stage replaces what was pressed before: the focus goes on to the new title, or to what can be done next. */
function useFocusOn(stage: "preview" | Stage["type"]): void {
  const before = useRef(stage);
  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    const target =
      stage === "preview" ? document.querySelector<HTMLElement>("main h1") : document.getElementById(actId);
    target?.focus();
    if (stage === "preview") window.scrollTo(0, 0);
  }, [stage]);
}

function Reading({ share }: { readonly share: number | undefined }) {
  const words = useWords("start");
  const format = useFormats();
  const label =
    share === undefined ? words("received.reading") : words("received.checking", { share: format.percent(share) });
  return <ProgressBar label={label} share={share} />;
}

function HereAlready({ onOpen }: { readonly onOpen: () => void }) {
  const words = useWords("start");
  return (
    <Notice
      announced="polite"
      title={words("received.alreadyHere")}
      actions={
        <Button kind="primary" onPress={onOpen}>
          {words("received.openHere")}
        </Button>
      }
    >
      <p>{words("received.alreadyHereHelp")}</p>
    </Notice>
  );
}
