import type { NonEmptyArray } from 'type-graphql';
import { MembershipResolver } from '../modules/membership/membership.resolver.js';

/** Every resolver class, one line each. */
export const resolvers: NonEmptyArray<NewableFunction> = [MembershipResolver];
