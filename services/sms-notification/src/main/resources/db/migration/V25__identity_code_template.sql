insert into template (code, zh, en, validity_seconds, enabled, changed_by, changed_at, version) values
('identity-code',
 '【第三声服务中心】验证码{code}，5分钟内有效，用于工单{ticketNumber}的身份验证。请告知正在与您通话的客服，勿告诉他人。',
 '[Third Ring] Your code is {code}, valid for 5 minutes, for request {ticketNumber}. Tell it only to the agent you are speaking with.',
 300, true, 'third-ring', now(), 0);
