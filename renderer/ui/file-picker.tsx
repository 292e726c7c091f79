import type { ReactNode } from "react";
import { FileTrigger } from "react-aria-components";
import { Button, type ButtonKind } from "./button.tsx";
import { given } from "./given.ts";

export interface FilePickerProps {
  readonly children: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
  /** File name endings with their dot, or media types. */
  readonly accepts?: readonly string[] | undefined;
  readonly allowsMultiple?: boolean | undefined;
  readonly kind?: ButtonKind | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isPending?: boolean | undefined;
}

/** A button that opens the system's own window for choosing files. Nothing is called when the person cancels. */
export function FilePicker({
  children,
  onFiles,
  accepts,
  allowsMultiple = false,
  kind = "normal",
  isDisabled,
  isPending,
}: FilePickerProps) {
  return (
    <FileTrigger
      {...given({ acceptedFileTypes: accepts === undefined ? undefined : [...accepts] })}
      allowsMultiple={allowsMultiple}
      onSelect={(files) => {
        if (files !== null && files.length > 0) onFiles([...files]);
      }}
    >
      <Button kind={kind} isDisabled={isDisabled} isPending={isPending}>
        {children}
      </Button>
    </FileTrigger>
  );
}
