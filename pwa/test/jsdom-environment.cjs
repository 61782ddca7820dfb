const { TestEnvironment } = require('jest-environment-jsdom');

/** jsdom with the standard globals that it leaves out and every browser has. */
module.exports = class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const { TextEncoder, TextDecoder, structuredClone, fetch, Request, Response, Headers, ReadableStream } =
      globalThis;
    const missing = {
      TextEncoder,
      TextDecoder,
      structuredClone,
      fetch,
      Request,
      Response,
      Headers,
      ReadableStream,
    };
    for (const [name, value] of Object.entries(missing)) this.global[name] ??= value;
  }
};
