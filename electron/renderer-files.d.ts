/** Paths of the built renderer's files, written into the bundle by the build (build/build.ts). */
declare const rendererFiles: readonly string[];
