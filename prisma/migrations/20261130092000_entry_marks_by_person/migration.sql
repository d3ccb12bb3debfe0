-- By person first: reading a plan's log and counting a person's marks then reads no other person's.
DROP INDEX "EntryMark_entryId_userId_sequence_idx";
CREATE INDEX "EntryMark_userId_entryId_sequence_idx" ON "EntryMark"("userId", "entryId", "sequence");
