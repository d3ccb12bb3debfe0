-- Many accounts may claim one address. Sorted by bytes, the hashes with one salt and cost stand
-- together in the index, and the right one is found by an exact lookup, however many there are.
ALTER TABLE "User" ALTER COLUMN "passwordHash" TYPE TEXT COLLATE "C";

-- CreateIndex
CREATE INDEX "User_email_passwordHash_idx" ON "User"("email", "passwordHash");

-- CreateIndex
CREATE INDEX "RecoveryCode_codeHash_idx" ON "RecoveryCode"("codeHash");
