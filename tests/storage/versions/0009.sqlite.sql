BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0009');
CREATE TABLE claims (
	work TEXT NOT NULL, 
	claimed_at DATETIME NOT NULL, 
	CONSTRAINT pk_claims PRIMARY KEY (work)
);
CREATE TABLE departures (
	guild_id BIGINT NOT NULL, 
	noticed_at DATETIME NOT NULL, 
	CONSTRAINT pk_departures PRIMARY KEY (guild_id)
);
INSERT INTO "departures" VALUES(101,'2026-03-01 12:30:15.123456');
CREATE TABLE forgotten (
	"key" BLOB NOT NULL, 
	person BLOB NOT NULL, 
	forgotten_at DATETIME NOT NULL, 
	CONSTRAINT pk_forgotten PRIMARY KEY ("key", person)
);
INSERT INTO "forgotten" VALUES(X'9B809A3D96251B54D1AF1D624C6C94F7AA6A8E059B7B3DEA53A5FD2E3CC17817',X'ACC7E7818020645442F1DC90DEB2B506','2026-03-01 12:30:15.123456');
INSERT INTO "forgotten" VALUES(X'9B809A3D96251B54D1AF1D624C6C94F7AA6A8E059B7B3DEA53A5FD2E3CC17817',X'BBEB23CDAE66A9C2B99E09F3A5ACEC0F','2026-03-01 12:30:15.123456');
INSERT INTO "forgotten" VALUES(X'9B809A3D96251B54D1AF1D624C6C94F7AA6A8E059B7B3DEA53A5FD2E3CC17817',X'E7DD5CFA03C0016C8D0A6F97F6D55BB6','2026-03-01 12:30:15.123456');
CREATE TABLE gateway_sessions (
	application_id BIGINT NOT NULL, 
	shard_count INTEGER NOT NULL, 
	shard_id INTEGER NOT NULL, 
	intents BIGINT NOT NULL, 
	session_id TEXT NOT NULL, 
	sequence BIGINT NOT NULL, 
	gateway_url TEXT NOT NULL, 
	left_at DATETIME NOT NULL, 
	CONSTRAINT pk_gateway_sessions PRIMARY KEY (application_id, shard_count, shard_id)
);
CREATE TABLE hash_keys (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	"key" BLOB, 
	made_at DATETIME NOT NULL, 
	destroyed_at DATETIME
);
INSERT INTO "hash_keys" VALUES(1,X'D3732D3FFEF28AEB396EA2F3EC1666AA0C94DB16574214CAE1D1704074B8138E','2026-03-01 12:30:15.123456',NULL);
CREATE TABLE language_choices (
	user_id BIGINT NOT NULL, 
	locale TEXT NOT NULL, 
	chosen_at DATETIME NOT NULL, 
	CONSTRAINT pk_language_choices PRIMARY KEY (user_id)
);
INSERT INTO "language_choices" VALUES(8,'ar','2026-03-01 12:30:15.123456');
CREATE TABLE misses (
	id INTEGER NOT NULL, 
	guild_id BIGINT NOT NULL, 
	text TEXT NOT NULL, 
	locale TEXT NOT NULL, 
	asked_on DATE NOT NULL, 
	person BLOB NOT NULL, 
	key_id INTEGER NOT NULL, 
	answered_topic TEXT, 
	expected_topic TEXT, 
	CONSTRAINT pk_misses PRIMARY KEY (id), 
	CONSTRAINT fk_misses_key_id FOREIGN KEY(key_id) REFERENCES hash_keys (id)
);
INSERT INTO "misses" VALUES(1,4611686018427387904,'كيف أخبز sourdough 😀','ar','2026-03-01',X'BB7F6273A5B49C22A1A360194C01ADBD',1,NULL,'satellites');
INSERT INTO "misses" VALUES(2,4611686018427387904,'كيف أخبز sourdough 😀','ar','2026-03-01',X'347D0177D7EAC38422FC24B3376C6901',1,NULL,'satellites');
CREATE TABLE opt_outs (
	user_id BIGINT NOT NULL, 
	since DATETIME NOT NULL, 
	CONSTRAINT pk_opt_outs PRIMARY KEY (user_id)
);
INSERT INTO "opt_outs" VALUES(8,'2026-03-01 12:30:15.123456');
CREATE TABLE outreach_counts (
	day DATE NOT NULL, 
	guild_id BIGINT NOT NULL, 
	event TEXT NOT NULL, 
	count BIGINT NOT NULL, 
	people INTEGER NOT NULL, 
	CONSTRAINT pk_outreach_counts PRIMARY KEY (day, guild_id, event)
);
INSERT INTO "outreach_counts" VALUES('2026-03-01',4611686018427387904,'post',1,0);
INSERT INTO "outreach_counts" VALUES('2026-03-01',4611686018427387904,'tour_begun',2,2);
CREATE TABLE quiz_answers (
	quiz_id BIGINT NOT NULL, 
	person BLOB NOT NULL, 
	guild_id BIGINT NOT NULL, 
	choice INTEGER NOT NULL, 
	CONSTRAINT pk_quiz_answers PRIMARY KEY (quiz_id, person), 
	CONSTRAINT fk_quiz_answers_quiz_id FOREIGN KEY(quiz_id) REFERENCES quizzes (quiz_id)
);
INSERT INTO "quiz_answers" VALUES(4611686018427387905,X'C19FDCBE835E422ABEF25C4E75356117',4611686018427387904,1);
INSERT INTO "quiz_answers" VALUES(4611686018427387905,X'EB00668E9AAADBFA5E86D28775A448AA',4611686018427387904,1);
CREATE TABLE quizzes (
	quiz_id BIGINT NOT NULL, 
	guild_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	message_id BIGINT, 
	topic_id TEXT NOT NULL, 
	locale TEXT NOT NULL, 
	asked JSON NOT NULL, 
	opening TEXT NOT NULL, 
	schedule_id BIGINT, 
	due_at DATETIME, 
	asked_at DATETIME NOT NULL, 
	closes_at DATETIME NOT NULL, 
	closed_at DATETIME, 
	"key" BLOB, 
	tally JSON, 
	next_at DATETIME, 
	CONSTRAINT pk_quizzes PRIMARY KEY (quiz_id)
);
INSERT INTO "quizzes" VALUES(4611686018427387905,4611686018427387904,4611686018427387905,4611686018427387907,'hope-probe','en','{"question": "Which planet?", "choices": ["Venus", "Mars"], "right": 1, "why": "It flew to Mars."}','Guess:',NULL,NULL,'2026-03-01 12:30:15.123456','2026-03-02 12:30:15.123456',NULL,X'000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F',NULL,'2026-03-02 12:30:15.123456');
INSERT INTO "quizzes" VALUES(4611686018427387906,4611686018427387904,4611686018427387905,4611686018427387907,'hope-probe','en','{"question": "Which planet?", "choices": ["Venus", "Mars"], "right": 1, "why": "It flew to Mars."}','',NULL,NULL,'2026-03-01 12:30:15.123456','2026-03-02 12:30:15.123456','2026-03-01 12:30:15.123456',NULL,'[0, 3]','2026-03-01 12:30:15.123456');
CREATE TABLE retention_rounds (
	ran_at DATETIME NOT NULL, 
	trusted_until DATETIME NOT NULL, 
	doubted_since DATETIME, 
	CONSTRAINT pk_retention_rounds PRIMARY KEY (ran_at)
);
CREATE TABLE scheduled_posts (
	schedule_id BIGINT NOT NULL, 
	due_at DATETIME NOT NULL, 
	guild_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	outcome TEXT NOT NULL, 
	topic_id TEXT, 
	message_id BIGINT, 
	tries INTEGER NOT NULL, 
	lease_until DATETIME, 
	publish_at DATETIME, 
	answered BOOLEAN NOT NULL, 
	CONSTRAINT pk_scheduled_posts PRIMARY KEY (schedule_id, due_at)
);
INSERT INTO "scheduled_posts" VALUES(4611686018427387905,'2026-03-01 12:30:15.123456',4611686018427387904,4611686018427387905,'sent','hope-probe',4611686018427387905,1,NULL,'2026-03-01 12:30:15.123456',1);
CREATE TABLE setting_changes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	guild_id BIGINT NOT NULL, 
	place_id BIGINT NOT NULL, 
	name TEXT NOT NULL, 
	"before" JSON, 
	"after" JSON, 
	changed_by BIGINT NOT NULL, 
	changed_at DATETIME NOT NULL
, settled BOOLEAN DEFAULT 0 NOT NULL);
INSERT INTO "setting_changes" VALUES(1,4611686018427387904,4611686018427387905,'keywords',NULL,'"questions"',7,'2026-03-01 12:30:15.123456',0);
INSERT INTO "setting_changes" VALUES(2,4611686018427387904,4611686018427387904,'cooldown',NULL,30,7,'2026-03-01 12:30:15.123456',0);
INSERT INTO "setting_changes" VALUES(3,4611686018427387904,4611686018427387904,'topics_off',NULL,'["hope-probe"]',8,'2026-03-01 12:30:15.123456',1);
INSERT INTO "setting_changes" VALUES(4,4611686018427387904,4611686018427387904,'topics_off','["hope-probe"]',NULL,8,'2026-03-01 12:30:15.123456',1);
INSERT INTO "setting_changes" VALUES(5,101,101,'ask',NULL,'"private"',7,'2026-03-01 12:30:15.123456',0);
CREATE TABLE settings (
	guild_id BIGINT NOT NULL, 
	place_id BIGINT NOT NULL, 
	name TEXT NOT NULL, 
	value JSON NOT NULL, 
	CONSTRAINT pk_settings PRIMARY KEY (guild_id, place_id, name)
);
INSERT INTO "settings" VALUES(4611686018427387904,4611686018427387905,'keywords','"questions"');
INSERT INTO "settings" VALUES(4611686018427387904,4611686018427387904,'cooldown',30);
INSERT INTO "settings" VALUES(101,101,'ask','"private"');
CREATE TABLE silences (
	channel_id BIGINT NOT NULL, 
	topic_id TEXT NOT NULL, 
	guild_id BIGINT NOT NULL, 
	until DATETIME NOT NULL, 
	CONSTRAINT pk_silences PRIMARY KEY (channel_id, topic_id)
);
INSERT INTO "silences" VALUES(4611686018427387905,'hope-probe',4611686018427387904,'2026-03-02 12:30:15.123456');
CREATE TABLE unasked_replies (
	channel_id BIGINT NOT NULL, 
	topic_id TEXT NOT NULL, 
	guild_id BIGINT NOT NULL, 
	replied_at DATETIME NOT NULL, 
	CONSTRAINT pk_unasked_replies PRIMARY KEY (channel_id, topic_id)
);
INSERT INTO "unasked_replies" VALUES(4611686018427387905,'hope-probe',4611686018427387904,'2026-03-01 12:30:15.123456');
CREATE TABLE usage (
	day DATE NOT NULL, 
	guild_id BIGINT NOT NULL, 
	way TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	topic_id TEXT NOT NULL, 
	locale TEXT NOT NULL, 
	count BIGINT NOT NULL, 
	CONSTRAINT pk_usage PRIMARY KEY (day, guild_id, way, kind, topic_id, locale)
);
INSERT INTO "usage" VALUES('2026-03-01',4611686018427387904,'ask','answer','hope-probe','en',2);
CREATE TABLE votes (
	message_id BIGINT NOT NULL, 
	user_id BIGINT NOT NULL, 
	guild_id BIGINT NOT NULL, 
	topic_id TEXT NOT NULL, 
	locale TEXT NOT NULL, 
	helpful BOOLEAN NOT NULL, 
	reason TEXT, 
	expected_topic TEXT, 
	voted_at DATETIME NOT NULL, 
	CONSTRAINT pk_votes PRIMARY KEY (message_id, user_id)
);
INSERT INTO "votes" VALUES(1,7,4611686018427387904,'hope-probe','ar',0,'unclear',NULL,'2026-03-01 12:30:15.123456');
INSERT INTO "votes" VALUES(1,8,4611686018427387904,'hope-probe','en',1,NULL,NULL,'2026-03-01 12:30:15.123456');
CREATE INDEX ix_setting_changes_changed_at ON setting_changes (changed_at);
CREATE INDEX ix_setting_changes_guild_id_id ON setting_changes (guild_id, id);
CREATE INDEX ix_silences_guild_id ON silences (guild_id);
CREATE INDEX ix_silences_until ON silences (until);
CREATE INDEX ix_usage_guild_id_day ON usage (guild_id, day);
CREATE INDEX ix_votes_guild_id_voted_at ON votes (guild_id, voted_at);
CREATE INDEX ix_votes_user_id ON votes (user_id);
CREATE INDEX ix_votes_voted_at ON votes (voted_at);
CREATE INDEX ix_misses_asked_on ON misses (asked_on);
CREATE INDEX ix_misses_guild_id_asked_on ON misses (guild_id, asked_on);
CREATE INDEX ix_misses_key_id_person ON misses (key_id, person);
CREATE INDEX ix_unasked_replies_guild_id ON unasked_replies (guild_id);
CREATE INDEX ix_unasked_replies_replied_at ON unasked_replies (replied_at);
CREATE INDEX ix_scheduled_posts_guild_id_due_at ON scheduled_posts (guild_id, due_at);
CREATE INDEX ix_scheduled_posts_channel_id_due_at ON scheduled_posts (channel_id, due_at);
CREATE INDEX ix_scheduled_posts_lease_until ON scheduled_posts (lease_until);
CREATE INDEX ix_scheduled_posts_publish_at ON scheduled_posts (publish_at);
CREATE INDEX ix_scheduled_posts_due_at ON scheduled_posts (due_at);
CREATE INDEX ix_settings_name ON settings (name);
CREATE INDEX ix_quizzes_guild_id_asked_at ON quizzes (guild_id, asked_at);
CREATE INDEX ix_quizzes_closes_at ON quizzes (closes_at);
CREATE INDEX ix_quizzes_next_at ON quizzes (next_at);
CREATE INDEX ix_quiz_answers_person ON quiz_answers (person);
CREATE INDEX ix_quiz_answers_guild_id ON quiz_answers (guild_id);
CREATE INDEX ix_outreach_counts_guild_id_day ON outreach_counts (guild_id, day);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('setting_changes',5);
INSERT INTO "sqlite_sequence" VALUES('hash_keys',1);
COMMIT;
