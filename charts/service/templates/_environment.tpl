{{/* Plain settings: the ConfigMap of the Deployment, and the migration Job's own environment. */}}
{{- define "service.settings" -}}
{{- $global := .Values.global -}}
QUARKUS_HTTP_HOST: "0.0.0.0"
QUARKUS_HTTP_PORT: "8080"
QUARKUS_SHUTDOWN_TIMEOUT: {{ printf "%ds" (int .Values.termination.shutdownSeconds) | quote }}
{{- with .Values.jvmOptions }}
JDK_JAVA_OPTIONS: {{ . | quote }}
{{- end }}
{{- if .Values.database.enabled }}
{{- $name := .Values.database.name | default (include "service.component" . | replace "-" "_") }}
{{- $host := required "global.database.host: say where PostgreSQL is" $global.database.host }}
{{- $address := printf "//%s:%d/%s" $host (int $global.database.port) $name }}
{{- with $global.database.parameters }}{{ $address = printf "%s?%s" $address . }}{{ end }}
QUARKUS_DATASOURCE_REACTIVE_URL: {{ printf "postgresql:%s" $address | quote }}
QUARKUS_DATASOURCE_JDBC_URL: {{ printf "jdbc:postgresql:%s" $address | quote }}
{{- end }}
{{- if .Values.kafka.enabled }}
KAFKA_BOOTSTRAP_SERVERS: {{ required "global.kafka.bootstrapServers: say where Kafka is" $global.kafka.bootstrapServers | quote }}
{{- if ne $global.kafka.securityProtocol "PLAINTEXT" }}
KAFKA_SECURITY_PROTOCOL: {{ $global.kafka.securityProtocol | quote }}
{{- end }}
{{- if .Values.kafka.existingSecret }}
KAFKA_SASL_MECHANISM: {{ $global.kafka.saslMechanism | quote }}
{{- end }}
{{- end }}
{{- if .Values.oidc.enabled }}
QUARKUS_OIDC_AUTH_SERVER_URL: {{ required "global.oidc.authServerUrl: say who issues the tokens, for example https://login.example.com/realms/third-ring" $global.oidc.authServerUrl | quote }}
{{- with .Values.oidc.clientId }}
QUARKUS_OIDC_CLIENT_ID: {{ . | quote }}
{{- end }}
{{- end }}
{{- with .Values.trustedProxies }}
THIRD_RING_PUBLIC_TRUSTED_PROXIES: {{ join "," . | quote }}
{{- end }}
{{- range $name, $value := .Values.env }}
{{ $name }}: {{ tpl (toString $value) $ | quote }}
{{- end }}
{{- end }}

{{/* Settings that come from Secrets which exist already. */}}
{{- define "service.secrets" -}}
{{- if .Values.database.enabled }}
{{- $secret := .Values.database.existingSecret | default (printf "%s-database" (include "service.component" .)) }}
{{ include "service.secret" (list "QUARKUS_DATASOURCE_USERNAME" $secret .Values.database.usernameKey) }}
{{ include "service.secret" (list "QUARKUS_DATASOURCE_PASSWORD" $secret .Values.database.passwordKey) }}
{{- end }}
{{- if and .Values.kafka.enabled .Values.kafka.existingSecret }}
{{ include "service.secret" (list "KAFKA_SASL_JAAS_CONFIG" .Values.kafka.existingSecret .Values.kafka.jaasKey) }}
{{- end }}
{{- if and .Values.oidc.enabled .Values.oidc.existingSecret }}
{{ include "service.secret" (list "QUARKUS_OIDC_CREDENTIALS_SECRET" .Values.oidc.existingSecret .Values.oidc.secretKey) }}
{{- end }}
{{- range $name, $from := .Values.secretEnv }}
{{ include "service.secret" (list $name $from.secret $from.key) }}
{{- end }}
{{- end }}

{{- define "service.secret" -}}
- name: {{ index . 0 }}
  valueFrom:
    secretKeyRef: {name: {{ index . 1 }}, key: {{ index . 2 }}}
{{- end }}
