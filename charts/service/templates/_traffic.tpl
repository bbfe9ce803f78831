{{/* Who may call a pod of this component; nobody else gets in. */}}
{{- define "service.ingress" -}}
{{- $peers := .Values.global.networkPolicy -}}
{{- range .Values.networkPolicy.callers }}
- ports: [{port: http, protocol: TCP}]
  from:
    - podSelector:
        matchLabels:
          app.kubernetes.io/name: {{ . }}
          app.kubernetes.io/instance: {{ $.Release.Name }}
          app.kubernetes.io/component: server
{{- end }}
{{- if .Values.public }}
- ports: [{port: http, protocol: TCP}]
  {{- include "service.peers" (list "from" $peers.entrance) }}
{{- end }}
{{- if .Values.global.monitoring.enabled }}
- ports: [{port: http, protocol: TCP}]
  {{- include "service.peers" (list "from" $peers.monitoring) }}
{{- end }}
{{- with .Values.networkPolicy.extraIngress }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* Everywhere a pod of this component may go; nothing else gets out. */}}
{{- define "service.egress" -}}
{{- $peers := .Values.global.networkPolicy -}}
- ports:
    - {port: 53, protocol: UDP}
    - {port: 53, protocol: TCP}
  {{- include "service.peers" (list "to" $peers.dns) }}
{{- if .Values.database.enabled }}
- ports:
    - {port: {{ .Values.global.database.port }}, protocol: TCP}
  {{- include "service.peers" (list "to" $peers.database) }}
{{- end }}
{{- if .Values.kafka.enabled }}
- ports:
    {{- range $peers.kafkaPorts }}
    - {port: {{ . }}, protocol: TCP}
    {{- end }}
  {{- include "service.peers" (list "to" $peers.kafka) }}
{{- end }}
{{- if .Values.oidc.enabled }}
- ports:
    {{- range $peers.oidcPorts }}
    - {port: {{ . }}, protocol: TCP}
    {{- end }}
  {{- include "service.peers" (list "to" $peers.oidc) }}
{{- end }}
{{- with .Values.networkPolicy.extraEgress }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "service.peers" -}}
{{- with index . 1 }}
  {{ index $ 0 }}: {{- toYaml . | nindent 4 }}
{{- end }}
{{- end }}
