import { getMetadataStorage } from 'type-graphql';
import type { TypeClass } from './planned.js';

/** The GraphQL type's name of a class. */
export function graphqlName(type: TypeClass): string {
  return getMetadataStorage().objectTypes.find((one) => one.target === type)?.name ?? type.name;
}
