/** The rules of a chat: who may say what when, who takes it, how it ends. */
package dev.thirdring.intake.chat.model;
