import type { Htmx } from "htmx.org";
import * as wire from "./wire.js";

/** An event, a mount or new parameters, from the click to the answer. Every module that has to do with it reads this one object. */
export interface Request {
  /** The component's element. */
  root: Root;
  /** What raised it; the root itself where nobody clicked, nothing for a push that was refused. */
  trigger?: Trigger;
  /** What htmx sends along. */
  headers?: Record<string, string>;
  /** The event's name; nothing for a mount, and for parameters that wait to be taken. */
  event?: string;
  /** The server runs an id once, however often it comes. */
  eventId?: string;
  /** The version that the page showed when the event was raised. */
  rev?: number;
  /** The trigger's `hx-vals` at the click, by which its prediction is found again. */
  sending?: string | null;
  /** What HTTP carries. */
  fields?: FormData | Record<string, string>;
  /** What the socket carries: every field by its name, what the view gave with its type. */
  payload?: Record<string, unknown>;
  /** A form as HTTP would carry it, repeated and empty fields included. */
  form?: string | null;
  isSubmit?: boolean;
  isMount?: boolean;
  /** The state to mount from, where it is not the one that the page has. */
  state?: string;
  /** Whose own field or form it is about, so that the answer decides on the values in there. */
  about?: Element | null;
  /** What the fields held when it was raised. */
  sent?: Values;
  /** What is shown of it already. */
  shown?: Prediction | null;
}

/**
 * What the server said, as a frame or as a problem document; over HTTP with the HTML, the status and the headers in the same members.
 * Operations (`delta`) lead from the HTML whose check value is `base` to the one whose check value is `check`.
 */
export interface Answer {
  [wire.typeField]?: string;
  [wire.refField]?: number;
  [wire.idField]?: string;
  [wire.htmlField]?: string;
  [wire.deltaField]?: Operation[];
  [wire.baseField]?: string;
  [wire.checkField]?: string;
  [wire.stateField]?: string;
  [wire.revisionField]?: number;
  [wire.navigateField]?: string | null;
  [wire.focusField]?: string | null;
  [wire.resetField]?: boolean | string | null;
  /** 0 stands for an answer that never came. */
  [wire.statusField]?: number;
  [wire.codeField]?: string;
  [wire.errorField]?: string;
  [wire.errorsField]?: Record<string, string[]>;
  [wire.traceIdField]?: string;
  /** What was thrown and where, for a developer. */
  [wire.developmentField]?: Record<string, string>;
  /** A state to mount afresh from. */
  [wire.mountField]?: string;
  /** Seconds. */
  [wire.retryAfterField]?: number;
}

/** What the page says over its connection. */
export interface Frame {
  [wire.typeField]: string;
  [wire.idField]: string;
  [wire.refField]?: number;
  [wire.componentField]?: string;
  [wire.stateField]?: string;
  [wire.deltaField]?: boolean;
  [wire.shownField]?: boolean;
  [wire.eventField]?: string;
  [wire.eventIdField]?: string;
  [wire.eventRevisionField]?: number;
  [wire.payloadField]?: Record<string, unknown>;
  [wire.formField]?: string | null;
}

/** What the modules do for the core, once the page has loaded them. */
export interface Modules {
  /** Joins the live components that came, leaves those that went. */
  sync?(): void;
  /** The server owns the component no longer. */
  leave?(id: string): void;
  /** Brings an event over the connection: a list with the answer when nothing was shown of it, nothing when HTTP has to. */
  carry?(request: Request): Promise<[Answer?] | undefined>;
  /** The server is known to be there. */
  hasten?(): void;
  /** Shows what an event will probably change. */
  predict?(request: Request, requests: Request[]): Prediction | null | undefined;
}

/** What the connection does for the live components. */
export interface Listener {
  /** The connection can be used, or tried again. */
  sync(): void;
  /** The connection is gone; so many have failed in a row. */
  lose(failures: number): void;
  /** Frames that answer nothing. */
  [wire.updateFrame](frame: Answer): void;
  [wire.errorFrame](frame: Answer): void;
}

export interface Prediction {
  undo: Undo;
  /** The nodes that the server sent and that it changes; nothing for one that only tells style sheets. */
  touched?: AnyNode[];
  /** Whether it sets attributes and texts only. */
  isPlain?: boolean;
}

export type Undo = () => void;

/** From the root down, the place among the children each time. */
export type Path = number[];

/** One of the server's operations; HtmlDiff.cs describes and writes them. */
export type Operation =
  /** Sets attributes, and removes those that are null. */
  | ["a", path: Path, name: string, values: Record<string, string | null>]
  /** Sets a text or comment. */
  | ["t", path: Path, name: string, text: string]
  /** Removes nodes and inserts others in their place. */
  | ["s", path: Path, parent: string, count: number, names: string[], html: string]
  /** Moves a node among its siblings. */
  | ["m", path: Path, parent: string, count: number, name: string, to: number];

/** What comes behind the letter. */
export type Details<Kind extends Operation[0]> = Extract<Operation, [Kind, ...unknown[]]> extends [unknown, ...infer Rest] ? Rest : never;

/** What stands at the script element, as `data-base="…"` and so on; ScriptTags.cs writes all of it. */
export interface Settings {
  /** The app's path base, without a slash at its end. */
  base: string;
  /** Where a visitor signs in; empty when the app has no such page. */
  login: string;
  /** How long one attempt waits for its answer, in milliseconds. A text, which browsers take for the number. */
  timeout: any;
  /** Sentences for the visitor. */
  retrying: string;
  expired: string;
  failed: string;
  dismiss: string;
  /** The modules' addresses. */
  liveModule: string;
  optimisticModule: string;
}

export type Root = Element;
export type Trigger = Element;
/** An element that can perhaps have the focus. */
export type Focusable = Element & Partial<HTMLOrSVGElement>;
export type Field = HTMLInputElement & HTMLOptionElement & Record<"value" | "checked" | "selected", Value>;
/** What a field holds: a text, or whether it is chosen. */
export type Value = any;
export type Values = Map<Field, Value>;

/** A node of any kind: what only some kinds have is asked for. */
export interface AnyNode extends Node, Partial<Omit<HTMLTemplateElement & CharacterData, keyof Node>> {}

/** What htmx knows of a request before it sends it. */
export interface HtmxContext {
  sourceEvent: Event;
  request: { action: string; method: string; body: FormData; form?: Element; headers: Record<string, string> };
  /** The values of `hx-vals`. */
  vals?: Record<string, any>;
  /** The question of `hx-confirm`. */
  confirm?: string;
}

declare global {
  const htmx: Htmx;

  interface Node {
    /** A node of the page has what the server sent for it, and that has the page's node. */
    twin?: AnyNode;
  }

  interface Element {
    twin?: Element;
    /** The check value of the HTML that a root shows, or "" where the server has not said it; nothing before its first answer. */
    shownCheck?: string;
    /** The parameters that a parent's answer brought and the component has not taken yet. */
    passed?: string | null;
    /** The whole HTML, which has been asked for. */
    resync?: Promise<Answer> | null;
  }
}
