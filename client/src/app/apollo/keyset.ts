import type { FieldPolicy, Reference } from '@apollo/client/cache';

interface Connection {
  nodes: readonly Reference[];
  pageInfo?: unknown;
  totalCount?: unknown;
}

/** A keyset connection: a page fetched with `after` is appended, anything else replaces the list. */
export function keyset(keyArgs: readonly string[] = ['filter', 'order']): FieldPolicy<Connection> {
  return {
    keyArgs: [...keyArgs],
    merge(existing, incoming, { args }) {
      if (!existing || !args?.['after']) return incoming;
      const seen = new Set(existing.nodes.flatMap((node) => node.__ref ?? []));
      return { ...incoming, nodes: [...existing.nodes, ...incoming.nodes.filter((node) => !seen.has(node.__ref))] };
    },
  };
}
