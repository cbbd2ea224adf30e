import { InMemoryCache } from '@apollo/client/cache';
import { gql } from '@apollo/client';
import { describe, expect, it } from 'vitest';
import { keyset } from './keyset.js';

const QUERY = gql`
  query Rows($filter: String, $after: String) {
    rows(filter: $filter, after: $after) {
      nodes {
        id
      }
      pageInfo {
        endCursor
      }
    }
  }
`;

function page(ids: string[], endCursor: string | null) {
  const nodes = ids.map((id) => ({ __typename: 'Row', id }));
  return { rows: { __typename: 'RowConnection', nodes, pageInfo: { __typename: 'PageInfo', endCursor } } };
}

function cacheWith(): InMemoryCache {
  return new InMemoryCache({ typePolicies: { Query: { fields: { rows: keyset(['filter']) } } } });
}

function ids(cache: InMemoryCache, filter: string): string[] {
  const read = cache.readQuery<{ rows: { nodes: { id: string }[] } }>({ query: QUERY, variables: { filter } });
  return read?.rows.nodes.map((node) => node.id) ?? [];
}

describe('a keyset connection in the cache', () => {
  it('appends the page after a cursor, each row once', () => {
    const cache = cacheWith();
    cache.writeQuery({ query: QUERY, variables: { filter: 'a' }, data: page(['1', '2'], '2') });
    cache.writeQuery({ query: QUERY, variables: { filter: 'a', after: '2' }, data: page(['2', '3'], null) });
    expect(ids(cache, 'a')).toEqual(['1', '2', '3']);
  });

  it('starts anew without a cursor, and keeps filters apart', () => {
    const cache = cacheWith();
    cache.writeQuery({ query: QUERY, variables: { filter: 'a' }, data: page(['1', '2'], '2') });
    cache.writeQuery({ query: QUERY, variables: { filter: 'b' }, data: page(['9'], null) });
    cache.writeQuery({ query: QUERY, variables: { filter: 'a' }, data: page(['4'], null) });
    expect([ids(cache, 'a'), ids(cache, 'b')]).toEqual([['4'], ['9']]);
  });
});
