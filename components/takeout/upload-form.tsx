import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';

/** Sends a file to look at before anything of it is imported. A plain form: no script is needed. */
export function UploadForm({ address }: { address: string }) {
  return (
    <form
      action={address}
      method="post"
      encType="multipart/form-data"
      className="grid max-w-xl gap-4"
    >
      <Field
        label="File from Longview"
        name="file"
        hint="The zip or a JSON file that you downloaded, up to 50 MB."
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".zip,.json,application/zip,application/json"
            required
            className="input"
          />
        )}
      </Field>
      <div>
        <Button type="submit">Show what is in it</Button>
      </div>
    </form>
  );
}
