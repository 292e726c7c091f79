import { createI18n, type Namespace, type Words } from "../../../renderer/text/words.ts";

/**
 * The interface's own Finnish words, so that a test names a button as the person sees it and a changed word is changed
 * in one place.
 */
export function finnish<N extends Namespace>(namespace: N): Words<N> {
  return createI18n("fi").getFixedT("fi", namespace) as unknown as Words<N>;
}
