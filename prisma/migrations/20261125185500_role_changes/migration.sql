-- CreateTable
CREATE TABLE "RoleChange" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "byUserId" UUID,
    "byCommand" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoleChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RoleChange_userId_createdAt_idx" ON "RoleChange"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "RoleChange_byUserId_idx" ON "RoleChange"("byUserId");

-- AddForeignKey
ALTER TABLE "RoleChange" ADD CONSTRAINT "RoleChange_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleChange" ADD CONSTRAINT "RoleChange_byUserId_fkey" FOREIGN KEY ("byUserId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Forgetting who it was, when that account is deleted, is the only change.
CREATE TRIGGER "append_only" BEFORE UPDATE ON "RoleChange"
  FOR EACH ROW
  WHEN (NEW."byUserId" IS NOT NULL OR to_jsonb(NEW) - 'byUserId' IS DISTINCT FROM to_jsonb(OLD) - 'byUserId')
  EXECUTE FUNCTION "refuse_update"();

CALL "protect_rows"('"RoleChange"', 'userId', true);
