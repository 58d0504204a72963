// Every name that this client and the server share, once. Wire.cs holds the same names; a test compares the two.
// Flat constants, so that the bundle carries only those in use.

export const componentsPath = "/components";
export const socketPath = "/ws/components";

export const eventField = "event";
export const stateField = "state";
export const eventIdField = "event_id";
export const eventRevisionField = "event_rev";
export const nativeFormField = "_component";
export const payloadField = "payload";
export const formField = "form";
export const htmlField = "html";
export const statusField = "status";
export const codeField = "code";
export const errorField = "error";
export const errorsField = "errors";
export const traceIdField = "traceId";
export const developmentField = "development";
export const mountField = "mount";
export const typeField = "type";
export const refField = "ref";
export const idField = "id";
export const componentField = "component";
export const retryAfterField = "retry_after";
export const deltaField = "delta";
export const baseField = "base";
export const checkField = "check";
export const revisionField = "rev";
export const parametersField = "parameters";
export const navigateField = "navigate";
export const focusField = "focus";
export const resetField = "reset";
export const shownField = "shown";

export const navigateHeader = "HX-Redirect";
export const focusHeader = "Component-Focus";
export const resetHeader = "Component-Reset";
export const shownHeader = "Component-Shown";

export const joinFrame = "join";
export const eventFrame = "event";
export const leaveFrame = "leave";
export const resyncFrame = "resync";
export const joinedFrame = "joined";
export const updateFrame = "update";
export const errorFrame = "error";

export const componentAttribute = "data-component";
export const stateAttribute = "data-state";
export const revisionAttribute = "data-rev";
export const liveAttribute = "data-live";
export const keepAttribute = "data-keep";
export const parametersAttribute = "data-parameters";
export const mountAttribute = "data-mount";
export const optimisticAttribute = "data-optimistic";
export const predictedAttribute = "data-predicted";

export const clientAttribute = "data-component-client";

export const refreshEvent = "refresh";

export const authenticationRequiredCode = "authentication_required";
export const stateExpiredCode = "state_expired";

// What only the browser says: marks, messages and DOM events.

export const loadingAttribute = "data-loading";

export const messagesId = "component-messages";
export const messageClass = "component-message";

export const live = "live";
export const stale = "stale";
export const offline = "offline";

export const beforeEvent = "component:before-event";
export const updated = "component:updated";
export const failed = "component:error";
export const liveChanged = "component:live";
