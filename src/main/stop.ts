/** Stops one part of a process; parts are stopped in the reverse order of their start. */
export type Stop = () => Promise<void>;
