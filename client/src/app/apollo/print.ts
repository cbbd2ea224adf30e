import type { ASTNode } from 'graphql';

/**
 * Prints an operation with its fragments by name, so that one operation always has one text: the server answers only
 * the texts of schema/operations.json.
 */
export function printSorted(node: ASTNode, print: (node: ASTNode) => string): string {
  if (node.kind !== 'Document') return print(node);
  const [operations, fragments] = [
    node.definitions.filter((one) => one.kind === 'OperationDefinition'),
    node.definitions.filter((one) => one.kind === 'FragmentDefinition'),
  ];
  const sorted = [...fragments].sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
  return [...operations, ...sorted].map(print).join('\n\n');
}
