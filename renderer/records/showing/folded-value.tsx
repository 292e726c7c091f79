import { useState } from "react";
import type { FieldValueProps } from "./field-value.tsx";
import { ShownValue } from "./field-value.tsx";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { shorten } from "../naming/shorten.ts";
import { showValue } from "./shown-value.ts";
import { useNaming } from "../naming/use-naming.ts";

/** More characters than this are folded. */
const mostCharacters = 280;

/** A field's value whose long text is folded to its beginning, with a button that shows the rest. */
export function FoldedValue({ kind, field, value }: FieldValueProps) {
  const common = useWords("common");
  const [isOpen, setOpen] = useState(false);
  const shown = showValue(useNaming(), kind, field, value);
  if (shown.type !== "text" || shown.text.length <= mostCharacters) return <ShownValue shown={shown} />;
  return (
    <>
      <ShownValue shown={isOpen ? shown : { type: "text", text: shorten(shown.text, mostCharacters) }} />{" "}
      <Button kind="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {common(isOpen ? "showLess" : "showMore")}
      </Button>
    </>
  );
}
