import * as z from 'zod';

const pixels = (most: number) =>
  z.int().min(0, 'at least 0').max(most, 'less than the image is wide');

/** How texts are divided into those of the training and of the validation. */
const textSplitSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('official') }),
    z.strictObject({
      kind: z.literal('random'),
      /** Share of all texts that is trained on. */
      training: z.number().gt(0, 'above 0').lt(1, 'below 1'),
      seed: z.int().min(0, 'at least 0').max(2_147_483_647),
    }),
  ],
  'a split, such as `officialSplit()` or `randomSplit({ training: 0.8 })`',
);

const positive = z.int().min(1, 'at least 1').max(65_536, 'at most 65536');
const perChannel = z.array(z.number()).optional();

/** Images of a user's own, in a folder for each class. */
const imageFolderSchema = z
  .strictObject({
    kind: z.literal('imageFolder'),
    /** Height and width of an image, in pixels. */
    size: z.tuple([positive, positive], '`[height, width]`'),
    /** 1 for brightness, 3 for red, green and blue. */
    channels: z.union([z.literal(1), z.literal(3)], '1 or 3'),
    /** Images of another size are scaled to this one; else they are refused. */
    resize: z.boolean(),
    /** Training images are padded with so many zeros and cropped at random, anew in each epoch. */
    crop: z.int().min(0, 'at least 0'),
    /** Half of the training images are mirrored, anew in each epoch. */
    flip: z.boolean(),
    /** Of each channel, as byte / 255; both together. Default: those of the training images. */
    mean: perChannel,
    deviation: perChannel,
  })
  .refine(({ size, crop }) => crop < Math.min(...size), {
    path: ['crop'],
    message: 'less than the image is high and wide',
  })
  .refine(({ channels, mean }) => mean === undefined || mean.length === channels, {
    path: ['mean'],
    message: 'a number for each channel',
  })
  .refine(
    ({ mean, deviation }) =>
      deviation?.length === mean?.length && (deviation ?? []).every((value) => value > 0),
    { path: ['deviation'], message: 'a number above 0 for each channel, together with `mean`' },
  );

const column = z.string().min(1, 'the name of a column');

/** Texts of a user's own, in tables. */
const textTableSchema = z
  .strictObject({
    kind: z.literal('textTable'),
    /** Ending of the files; where it is left out, that of those that are there. */
    format: z.enum(['csv', 'tsv', 'jsonl'], '`csv`, `tsv` or `jsonl`').optional(),
    /** Column of the texts. */
    text: column,
    /** Column of their classes. */
    label: column,
    split: textSplitSchema,
  })
  .refine(({ text, label }) => text !== label, {
    path: ['label'],
    message: 'another column than that of the texts',
  });

/** Records of a user's own in Parquet. */
const parquetSchema = z.strictObject({
  kind: z.literal('parquet'),
  /** Columns of numbers, or one with an array of them. */
  features: z
    .array(column)
    .min(1, 'at least one column')
    .refine((columns) => new Set(columns).size === columns.length, 'each column once'),
  /** Column of the classes. */
  label: column,
});

/** Data that a class of the user's own loads. */
const scalaDataSchema = z.strictObject({
  kind: z.literal('scalaData'),
  /** Full name of an object, or of a class that can be made without arguments. */
  className: z
    .string()
    .regex(
      /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/,
      'the full name of a Scala object or class, such as `com.example.MyData`',
    ),
  arguments: z.record(z.string(), z.string()),
});

/** What a network is trained on, and what is done to it before. */
export const dataSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('mnist'),
      /** Training images move by up to so many pixels, anew in each epoch. */
      shift: pixels(27),
    }),
    z.strictObject({
      kind: z.literal('cifar10'),
      /** Training images are padded with so many zeros and cropped at random, anew in each epoch. */
      crop: pixels(31),
      /** Half of the training images are mirrored, anew in each epoch. */
      flip: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal('20newsgroups'),
      split: textSplitSchema,
    }),
    z.strictObject({
      kind: z.literal('sst'),
      /** The part that tells how good the training is. */
      validation: z.enum(['test', 'dev'], '`test` or `dev`'),
    }),
    imageFolderSchema,
    textTableSchema,
    parquetSchema,
    scalaDataSchema,
  ],
  'a data set, such as `mnist()` or `cifar10()`',
);

export type Data = z.infer<typeof dataSchema>;
export type TextSplit = z.infer<typeof textSplitSchema>;
