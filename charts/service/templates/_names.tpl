{{/* The component: alias in the suite, release name when installed alone. */}}
{{- define "service.component" -}}
{{- if .Values.component -}}{{ .Values.component }}
{{- else if ne .Chart.Name "service" -}}{{ .Chart.Name }}
{{- else -}}{{ .Release.Name }}
{{- end -}}
{{- end }}

{{/* Name of every object: <release>-<component>, or the component alone. */}}
{{- define "service.name" -}}
{{- $component := include "service.component" . -}}
{{- if eq .Release.Name $component -}}{{ $component | trunc 52 | trimSuffix "-" }}
{{- else -}}{{ printf "%s-%s" .Release.Name $component | trunc 52 | trimSuffix "-" }}
{{- end -}}
{{- end }}

{{- define "service.identity" -}}
app.kubernetes.io/name: {{ include "service.component" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{/* What selects the serving pods, and never the migration's. */}}
{{- define "service.selector" -}}
{{ include "service.identity" . }}
app.kubernetes.io/component: server
{{- end }}

{{- define "service.labels" -}}
app.kubernetes.io/part-of: third-ring
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "service-%s" .Chart.Version }}
{{- end }}

{{- define "service.image" -}}
{{- $image := .Values.image -}}
{{- $repository := $image.repository | default (printf "%s/%s" .Values.global.image.registry (include "service.component" .)) -}}
{{- if $image.digest -}}{{ printf "%s@%s" $repository $image.digest }}
{{- else -}}{{ printf "%s:%s" $repository ($image.tag | default .Values.global.image.tag | default .Chart.AppVersion) }}
{{- end -}}
{{- end }}

{{- define "service.migrates" -}}
{{- if and .Values.database.enabled .Values.migration.enabled -}}true{{- end -}}
{{- end }}
