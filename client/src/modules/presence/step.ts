import type { DocumentNode } from '@apollo/client';
import type { IconName } from '../../ui/icon.js';
import type { Option } from '../../ui/field.js';

/** One field of a step's form. A `moment` is a day and a time of that day. */
export interface StepField {
  key: string;
  label: string;
  kind: 'line' | 'text' | 'day' | 'moment' | 'choice' | 'tick' | 'yuan';
  required?: boolean;
  options?: readonly Option[];
  /** What stands in it at first; for a moment `yyyy-mm-dd hh:mm`. */
  start?: string;
  hint?: string;
  /** Takes a line of its own, as a text does. */
  wide?: boolean;
  maxLength?: number;
}

/** What was filled in, by field; ticks are 'true' or ''. */
export type StepValues = Record<string, string>;

/** One of the server's verbs with the short form that it needs. */
export interface Step {
  /** The server's name of the action. */
  name: string;
  label: string;
  /** The object and what will happen to it. */
  object: string;
  consequence?: string;
  document: DocumentNode;
  fields?: readonly StepField[];
  input: (values: StepValues) => Record<string, unknown>;
  /** Queries that show what changed. */
  refetch?: string[];
  icon?: IconName;
  primary?: boolean;
  danger?: boolean;
  always?: boolean;
  /** Where to go afterwards, from the payload. */
  after?: (data: Record<string, unknown>) => string | null;
}

/** A day and a time of Asia/Shanghai as an instant; null while one of them is not complete. */
export function instantOf(written: string | undefined): string | null {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})$/.exec(written ?? '') ?? [];
  return day && time ? `${day}T${time}:00+08:00` : null;
}
