/**
 * The two classes outside of ECMAScript that the pure core uses. Every engine the project runs on has them; they are
 * declared here, narrowly, because the pure project compiles without the DOM's and without Node's types.
 */
interface TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

interface TextDecoder {
  decode(bytes: Uint8Array): string;
}

declare const TextEncoder: new () => TextEncoder;

declare const TextDecoder: new (
  label: "utf-8",
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => TextDecoder;
