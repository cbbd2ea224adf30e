import { expect } from 'vitest';
import type { DemoOrganizationKey } from '@jiedui/server/demo/organizations';
import { done, PROBLEMS, snapshot, type Problem, type World } from './world.js';

const DRAFT = `packDraft { id code version name origin state revision content hash problems { path value expected message }
  differences { key id kind strictness before { value ruleIds } after { value ruleIds } }
  history(first: 20) { action byName changes { path label before after } } availableActions { name allowed reason } }`;
const READ = `query Draft($id: ID!) { ${DRAFT.replace('packDraft', 'packDraft(id: $id)')} }`;
const DOCUMENTS = {
  takePack: 'TakePackInput',
  savePackDraft: 'SavePackDraftInput',
  discardPackDraft: 'PackDraftInput',
  publishPackDraft: 'PublishPackDraftInput',
} as const;

export interface WrittenParameter {
  key: string;
  id?: string;
  when?: unknown;
  value: unknown;
  [member: string]: unknown;
}

export interface Content {
  extends: string | null;
  changeNote: string;
  parameters: WrittenParameter[];
  [member: string]: unknown;
}

export interface Draft {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly state: string;
  readonly revision: number;
  readonly content: Content;
  readonly hash: string | null;
  readonly problems: readonly { path: string; value: string | null; expected: string; message: string }[];
  readonly differences: readonly { key: string; id: string | null; kind: string; strictness: string; before: { value: string; ruleIds: string[] } | null; after: { value: string; ruleIds: string[] } | null }[];
  readonly history: readonly { action: string; byName: string; changes: { path: string; label: string; before: string | null; after: string | null }[] }[];
  readonly availableActions: readonly { name: string; allowed: boolean; reason: string | null }[];
}

type Act = keyof typeof DOCUMENTS;

/** What a commission does with policy packs. */
export function packsIn(world: World, owner: DemoOrganizationKey = 'gansu') {
  const office = world.officeOf(owner);
  const act = async (name: Act, input: object) => {
    const document = `mutation Run($input: ${DOCUMENTS[name]}!) { ${name}(input: $input) { ${DRAFT} ${PROBLEMS} } }`;
    return (await office.ask<Record<Act, { packDraft: Draft | null; problems: Problem[] }>>(document, { input }))[name];
  };
  const accepted = async (name: Act, input: object): Promise<Draft> => {
    const { packDraft } = done(await act(name, input));
    if (!packDraft) throw new Error('no draft');
    return packDraft;
  };
  const packs = {
    read: async (id: string) => (await office.ask<{ packDraft: Draft }>(READ, { id })).packDraft,
    take: (input: object) => accepted('takePack', { code: 'GS-2022', version: 1, ...input }),
    save: (draft: Draft, content: object) => accepted('savePackDraft', { draftId: draft.id, revision: draft.revision, content }),
    discard: (draft: Draft) => accepted('discardPackDraft', { draftId: draft.id, revision: draft.revision }),
    publish: (draft: Draft) => accepted('publishPackDraft', { draftId: draft.id, confirmation: `${draft.code}@${draft.version}` }),
    /** The problems of an act that must be refused and change nothing. */
    refused: async (name: Act, input: object): Promise<Problem[]> => {
      const before = await snapshot(world);
      const { packDraft, problems } = await act(name, input);
      expect(packDraft).toBeNull();
      expect(await snapshot(world)).toBe(before);
      return problems;
    },
    /** A published pack of one's own: a copy in which some parameters have other values. */
    copyWith: async (shortCode: string, change: (content: Content) => Content): Promise<Draft> => {
      const draft = await packs.take({ origin: 'COPY', shortCode });
      return packs.publish(await packs.save(draft, change(draft.content)));
    },
    /** The next version of a pack of one's own. */
    nextVersion: async (published: Draft, change: (content: Content) => Content): Promise<Draft> => {
      const draft = await packs.take({ code: published.code, version: published.version, origin: 'VERSION' });
      return packs.publish(await packs.save(draft, { ...change(draft.content), changeNote: '提高合格线' }));
    },
  };
  return packs;
}

/** Content with another value of one parameter: the entry of that id, or the one that holds in every case. */
export function withValue(content: Content, key: string, value: (before: never) => unknown, id?: string): Content {
  const parameters = content.parameters.map((each) => (each.key === key && (id === undefined ? each.when === undefined : each.id === id) ? { ...each, value: value(each.value as never) } : each));
  return { ...content, parameters };
}
