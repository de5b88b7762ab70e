import { InputError } from '@sparkloom/errors';

/** A study's file that is not what it should be. */
export function unreadable(place: string, found: string): InputError {
  return new InputError({
    code: 'STUDY_UNREADABLE',
    problem: 'A file of the study cannot be read.',
    where: place,
    found,
    remedy: 'the file was changed or belongs to another version; take it out of the way',
  });
}
