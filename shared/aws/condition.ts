/** When a write may happen. Few enough that a stand-in can do them all exactly. */
export type Condition =
  /** there is no such item */
  | { readonly absent: true }
  /** there is no such item, or it has the attribute and its text sorts before `before` */
  | { readonly absentOr: string; readonly before: string }
  /** there is such an item, and it lacks the attribute */
  | { readonly lacks: string }
  /** there is no such attribute, or its text sorts before, or is, `atMost` */
  | { readonly attribute: string; readonly atMost: string }
  /** there is no such attribute, or its text sorts before `before` */
  | { readonly attribute: string; readonly before: string }
  /** the attribute is `is`, of whatever type; undefined: there is no such attribute */
  | { readonly attribute: string; readonly is: unknown };

interface ConditionExpression {
  ConditionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  values?: Record<string, unknown>;
}

/** A condition in DynamoDB's words. */
export function conditionExpression(condition?: Condition): ConditionExpression {
  if (!condition) return {};
  if ('absent' in condition) {
    return {
      ConditionExpression: 'attribute_not_exists(#c)',
      ExpressionAttributeNames: { '#c': 'pk' },
    };
  }
  if ('absentOr' in condition) {
    return {
      ConditionExpression: 'attribute_not_exists(#k) OR #c < :c',
      ExpressionAttributeNames: { '#k': 'pk', '#c': condition.absentOr },
      values: { ':c': condition.before },
    };
  }
  if ('lacks' in condition) {
    return {
      ConditionExpression: 'attribute_exists(#k) AND attribute_not_exists(#c)',
      ExpressionAttributeNames: { '#k': 'pk', '#c': condition.lacks },
    };
  }
  const names = { ExpressionAttributeNames: { '#c': condition.attribute } };
  if ('is' in condition) {
    if (condition.is === undefined) {
      return { ...names, ConditionExpression: 'attribute_not_exists(#c)' };
    }
    return { ...names, ConditionExpression: '#c = :c', values: { ':c': condition.is } };
  }
  const [operator, value] =
    'before' in condition ? ['<', condition.before] : ['<=', condition.atMost];
  return {
    ...names,
    ConditionExpression: `attribute_not_exists(#c) OR #c ${operator} :c`,
    values: { ':c': value },
  };
}
