import { gql } from '@apollo/client';
import type { FigureFieldsFragment } from '../../graphql/generated/types.js';
import { searchOf } from '../list-filter.js';
import { lists } from '../lists.js';

/** A figure and the list it counts. */
export const FIGURE_FIELDS = gql`
  fragment FigureFields on Figure {
    code
    value
    list
    filter
  }
`;

export type FigureCode = FigureFieldsFragment['code'];

/** The address of the list behind a figure: that list has `value` rows. */
export function figureAddress(figure: Pick<FigureFieldsFragment, 'list' | 'filter'>): string {
  const { path, spec } = lists[figure.list];
  const search = searchOf(spec, figure.filter as Record<string, unknown>);
  return search ? `${path}?${search}` : path;
}

/** Figures by their code; those that were not answered are left out. */
export function figuresByCode(figures: readonly FigureFieldsFragment[]): Partial<Record<FigureCode, FigureFieldsFragment>> {
  return Object.fromEntries(figures.map((figure) => [figure.code, figure]));
}
