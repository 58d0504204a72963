// Connections that a test opens, hears and speaks for.

export const connections = [];

globalThis.WebSocket = class {
  readyState = 0;
  said = [];

  constructor(address) {
    this.address = address;
    connections.push(this);
  }

  send(text) {
    this.said.push(JSON.parse(text));
  }

  close() {
    this.readyState = 3;
  }

  /** The handshake is done. */
  open() {
    this.readyState = 1;
    this.onopen?.();
  }

  /** The server says something. */
  say(frame) {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  /** The network or the server ends it. */
  drop() {
    this.readyState = 3;
    this.onclose?.();
  }
};

/** The connection that the client opened last. */
export const connection = () => connections.at(-1);
