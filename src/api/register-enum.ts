import { registerEnumType } from 'type-graphql';

/** Makes a GraphQL enum of the domain's values, each with a description, and returns it for `@Field`. */
export function registerEnum<Value extends string>(
  name: string,
  description: string,
  descriptions: Readonly<Record<Value, string>>,
): Readonly<Record<Value, Value>> {
  const values = Object.keys(descriptions) as Value[];
  const members = Object.fromEntries(values.map((value) => [value, value]));
  registerEnumType(members, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      values.map((value) => [value, { description: descriptions[value] }]),
    ),
  });
  return members as Record<Value, Value>;
}
