import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`lectures_texts_parent_idx\` ON \`lectures_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_texts_parent_idx\` ON \`_lectures_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_texts_parent_idx\` ON \`publications_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`settings_texts_parent_idx\` ON \`settings_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_settings_v_texts_parent_idx\` ON \`_settings_v_texts\` (\`parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`lectures_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`_lectures_v_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`publications_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`settings_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`_settings_v_texts_parent_idx\`;`)
}
