import { useState } from "react";
import { attachmentName, sizeRefusal } from "../../../shared/agenda/attachments.ts";
import { readPicture } from "../../../shared/pdf/picture.ts";
import { useBook, useSession } from "../../data/hooks.tsx";
import { useSaving } from "../../records/editing/use-saving.ts";
import { usePicture } from "../../records/papers/use-picture.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { FilePicker } from "../../ui/file-picker.tsx";
import { Cluster } from "../../ui/layout.tsx";
import { Notice } from "../../ui/notice.tsx";
import { err, ok } from "../../../shared/core/result.ts";
import styles from "./partners.module.css";

/** The logo of the group's papers: chosen from a file, stored with the group, and shown as it will stand there. */
export function LogoPart() {
  const t = useWords("papers");
  const session = useSession();
  const saving = useSaving();
  const book = useBook();
  const design = book.get("page-design", "page-design");
  const file = design?.logo === undefined ? undefined : book.get("attachment", design.logo);
  const [isWorking, setWorking] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const address = usePicture(file?.sha256, file?.mediaType);
  const text = design?.logoText ?? t("logo.title");

  const choose = async (chosen: File | undefined) => {
    if (chosen === undefined || isWorking) return;
    setWorking(true);
    setRefused(false);
    const bytes =
      sizeRefusal(attachmentName(chosen.name), chosen.size) === undefined ? await bytesOf(chosen) : undefined;
    if (bytes === undefined || readPicture(bytes) === undefined) setRefused(true);
    else {
      const id = session.newId();
      const mediaType = bytes[0] === 0xff ? "image/jpeg" : "image/png";
      const wish = { name: attachmentName(chosen.name), mediaType, publicity: "public" };
      await saving(async () => {
        const attached = await session.attach([{ id, bytes, wish }]);
        if (attached.ok) return session.edit("page-design", "page-design", { logo: id });
        const { error } = attached;
        if (error.type !== "file-empty" && error.type !== "file-too-large" && error.type !== "group-full")
          return err(error);
        setRefused(true);
        return ok(undefined);
      });
    }
    setWorking(false);
  };
  return (
    <div className={styles.lines}>
      <h3>{t("logo.title")}</h3>
      {address === undefined ? null : <img src={address} alt={text} className={styles.logo} />}
      <Cluster>
        <FilePicker
          accepts={["image/png", "image/jpeg"]}
          isPending={isWorking}
          onFiles={([first]) => void choose(first)}
        >
          {file === undefined ? t("logo.choose") : t("logo.change")}
        </FilePicker>
        {design?.logo === undefined ? null : (
          <Button
            kind="quiet"
            onPress={() => void saving(() => session.edit("page-design", "page-design", { logo: null }))}
          >
            {t("logo.remove")}
          </Button>
        )}
      </Cluster>
      {isRefused ? (
        <Notice title={t("logo.refused")} tone="late" announced="polite">
          <p>{t("logo.refusedHelp")}</p>
        </Notice>
      ) : null}
    </div>
  );
}

async function bytesOf(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // The system tells no more than that it could not: a file that is gone, one without permission.
    return undefined;
  }
}
