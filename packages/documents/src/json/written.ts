import * as z from 'zod';

/**
 * A value as it is written down: the keys of each object in the order of its schema, without defaults and absent values.
 * Follows the schema, so that a new property of the model needs no change here.
 */
export function written(schema: z.core.$ZodType, value: unknown): unknown {
  if (value === undefined || value === null) return value;
  if (schema instanceof z.ZodObject) return writtenObject(schema, value as Record<string, unknown>);
  if (schema instanceof z.ZodArray) return (value as readonly unknown[]).map((item) => written(schema.element, item));
  if (schema instanceof z.ZodOptional) return written(schema.unwrap(), value);
  if (schema instanceof z.ZodDefault) return written(schema.unwrap(), value);
  if (schema instanceof z.ZodDiscriminatedUnion) return written(optionFor(schema, value), value);
  if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((candidate) => z.safeParse(candidate, value).success);
    return option ? written(option, value) : value;
  }
  return value;
}

function writtenObject(
  schema: z.ZodObject,
  value: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const result: Record<string, unknown> = {};
  for (const [key, property] of Object.entries<z.core.$ZodType>(schema.shape)) {
    if (!Object.hasOwn(value, key)) continue;
    const text = written(property, value[key]);
    if (text !== undefined && !isDefault(property, text)) result[key] = text;
  }
  return result;
}

/** Defaults of the model are plain values: an empty list, false, a word, a number. */
function isDefault(schema: z.core.$ZodType, value: unknown): boolean {
  if (!(schema instanceof z.ZodDefault)) return false;
  const { defaultValue } = schema.def;
  if (Array.isArray(defaultValue)) return defaultValue.length === 0 && Array.isArray(value) && value.length === 0;
  return defaultValue === value;
}

function optionFor(schema: z.ZodDiscriminatedUnion, value: unknown): z.core.$ZodType {
  const { discriminator } = schema.def;
  const kind = (value as Readonly<Record<string, unknown>>)[discriminator];
  const option = schema.options.find((candidate) => {
    if (!(candidate instanceof z.ZodObject)) return false;
    const property = (candidate.shape as Readonly<Record<string, z.core.$ZodType>>)[discriminator];
    return property !== undefined && z.safeParse(property, kind).success;
  });
  return option ?? schema;
}
