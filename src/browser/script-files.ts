/** Scripts that are run in pages, each one file of the build: see scripts/build/page-scripts.ts. */

/** In every page of an allowed site. */
export const HELLO_SCRIPT = "src/hello.iife.js";
/** In the pages of a console: started once one has said hello. */
export const CONTENT_SCRIPT = "src/content.iife.js";
/** Teaching by pointing: run in a page when somebody teaches a console. */
export const TEACH_SCRIPT = "src/teach.iife.js";
