## Shared by several features: on buttons

shared-all-topics = Tous les sujets
shared-previous = ◀ Précédent
shared-next = Suivant ▶
shared-other-languages = Autres langues : { $names }
shared-two-languages = { $first } + { $second }

## Shared by several features: replies, also on the command line

shared-did-you-mean = Tu pensais à l'un de ces sujets ?
shared-did-you-mean-one = Tu pensais à « { $title } » ?
shared-no-match = Je n'ai aucun sujet qui réponde à cette question.
shared-closest = Les sujets les plus proches :
shared-nothing-asked = Que veux-tu savoir ?

## Shared by several features: on lists

shared-page = Page { $page } sur { $pages }
shared-count = Sujets : { $count }

## Shared by several features: about the messages that the bot reads

shared-reads-addressed = Je ne lis que ce qui m'est adressé : les commandes, les messages qui me mentionnent ou me répondent, les messages privés et les messages pour lesquels quelqu'un choisit **Answer this**.
shared-reads-all = Je lis les messages des salons que je peux voir, pour y trouver les mots-clés de mes sujets. Je n'enregistre rien des messages qui ne me sont pas adressés. Les modérateurs décident où je réponds aux mots-clés. Sous chaque réponse de ce type, un bouton te permet de ne plus en recevoir.

## Shared by several features: pieces of texts

shared-comma = ,{ " " }
shared-semicolon = { "\u202F" };{ " " }
shared-percent = { $number } %
shared-quoted = « { $text } »
shared-labelled = { $label } : { $value }

## Shared by several features: refusals and failures

shared-topic-gone = Ce sujet n'existe plus. Tape `/ask` pour voir ce que je peux expliquer maintenant.
shared-unreadable = Ce bouton ou ce menu ne fonctionne plus. Utilise plutôt une commande.
shared-fill-in-again = Remplir à nouveau
shared-entries-gone = Je n'ai plus ce que tu avais écrit. Ouvre à nouveau le formulaire.
shared-command-changed = Cette commande a changé. Demande à la personne qui gère le bot de lancer `sync`.
shared-not-a-moderator = Pour cela, il te faut la permission **Gérer le serveur**.
shared-not-in-a-guild = Cela ne fonctionne que sur un serveur dont je suis membre.
shared-too-much = Tu poses des questions trop vite. Réessaie dans une minute.
shared-too-much-here = Il y a trop de questions ici en ce moment. Réessaie dans une minute.
shared-not-saved = Ma base de données est injoignable en ce moment : cela n'a peut-être **pas été enregistré**. Réessaie dans quelques minutes.
shared-not-shown = Ma base de données est injoignable en ce moment, je ne peux donc pas te montrer cela. Réessaie dans quelques minutes.
shared-failure = Quelque chose s'est mal passé. L'erreur est dans mon journal, avec la référence { $reference }.

## Answers: on buttons and selects

answers-read-more = En savoir plus
answers-report = Signaler une erreur
answers-remove = Supprimer
answers-post = Poster en réponse
answers-back-to-topics = Retour aux sujets
answers-related = Sujets liés

## Answers: above an answer

answers-asked = Question : « { $question } »
answers-addressed = Pour { $mention }
answers-answers = Réponse à { $link }

## Answers: replies

answers-how-to-ask = Tape `/ask` pour voir ce que je peux expliquer, ou parcours `/topics`.
answers-source = Tiré de *{ $document }*, { $section }
answers-unreviewed = traduction pas encore relue
answers-untranslated = pas encore de traduction ({ $language }), affiché dans une autre langue ({ $shown })
answers-partly-untranslated = pas encore de traduction ({ $language }), dans une autre langue ({ $shown }) : { $parts }
answers-part-details = « En savoir plus »
answers-part-links = les liens
answers-part-image = la description de l'image
answers-withheld = Discord ne me montre pas le message auquel tu as répondu. Fais un appui long ou un clic droit sur ce message, puis choisis **Applications**, **Answer this**.
answers-no-text = Ce message ne contient pas de texte auquel je pourrais répondre.
answers-welcome = Avec plaisir ! 🙂 Écris-moi dès que tu as une autre question.
answers-at-hand = 🙂 Je suis là si tu as une question.
answers-people-only = Je ne réponds qu'aux messages écrits par des personnes.
answers-posted = Posté : { $link }
answers-posted-unseen = Cette réponse est visible uniquement par toi : ce serveur ne laisse pas tes propres applications poster pour tout le monde.

## Answers: refusals

answers-topic-off = Ce sujet est désactivé ici.
answers-message-gone = Le message auquel je devais répondre a été supprimé.
answers-may-not-post = Tu ne peux pas écrire dans ce salon, je ne peux donc pas y poster pour toi.
answers-not-yours = Seules la personne qui a posé la question et celles qui ont la permission **Gérer les messages** peuvent supprimer ceci.
answers-private-and-to = Une réponse ne peut pas être à la fois `private` et adressée à quelqu'un avec `to`. Choisis l'un des deux.
answers-to-a-bot = Pour `to`, choisis une personne, pas un bot.

## /topics

topics-topics = Sujets
topics-more-topics = Autres sujets
topics-no-topics = Il n'y a aucun sujet ici.
topics-pick-topic = Choisis un sujet
topics-pick-document = Choisis un document
topics-pick-category = Choisis une catégorie

## /help and /about

help-help-title = Comment poser une question
help-help =
    - `/ask` suivi de ta question. Des sujets apparaissent pendant que tu tapes. Avec `private`, la réponse est visible uniquement par toi ; avec `to`, tu mentionnes quelqu'un.
    - Mentionne-moi dans un salon ou envoie-moi un message privé.
    - Fais un appui long ou un clic droit sur un message, puis **Applications**, **Answer this**. Tu peux poster la réponse sous le message.
    - `/topics` affiche tout ce que je peux expliquer. `/about` dit ce que je suis.
    - `/tour` te fait visiter les sujets. `/quiz` teste ce que tu sais.
    - `/share` te donne un texte et une image sur un sujet, pour d'autres réseaux.
    - `/language` dit dans quelle langue je réponds et te laisse choisir la tienne.
    - `/privacy` dit ce qui est enregistré. `/mydata` affiche et supprime tes données.
help-about-title = À propos de { $name }
help-about = Je réponds aux questions à partir d'une collection de sujets.
help-about-community = Je réponds aux questions à partir d'une collection de sujets pour { $community }.
help-from-documents = Ils ont été écrits à partir des documents ci-dessous. Chaque réponse indique de quelle partie elle vient. Je réponds uniquement à partir de ces documents.
help-partly-from-documents = Certains ont été écrits à partir des documents ci-dessous. Leurs réponses indiquent de quelle partie elles viennent. Je réponds uniquement à partir de ces sujets.
help-from-topics = Je réponds uniquement à partir de ces sujets.
help-contact =
    { "" }**Qui gère ce bot**
    { $contact }
help-documents = **Documents**
help-privacy = **Confidentialité**
help-remembers = Je garde quelque temps les questions auxquelles je ne sais pas répondre, sans le nom des personnes qui les ont posées. `/privacy` dit ce qui est enregistré, pendant combien de temps et qui le voit. `/mydata` affiche et supprime tes données.

## /language

languages-title = Langue
languages-private = **Les réponses visibles uniquement par toi** sont dans cette langue : **{ $language }**, car { $reason }.
languages-question-first = Si ta question est clairement dans une autre langue, la réponse est dans celle-ci.
languages-public = **Les réponses que tout le monde voit** sont dans la langue de la question. Si cette langue n'est pas claire, c'est **{ $language }**, car { $reason }. Ton propre choix n'y change rien, donc personne ne peut le deviner.
languages-reason-choice = tu as choisi cette langue
languages-reason-question = la question est dans cette langue
languages-reason-client = ton Discord est dans cette langue
languages-reason-channel = les modérateurs ont choisi cette langue pour ce salon
languages-reason-guild = les modérateurs ont choisi cette langue pour ce serveur
languages-reason-guild-locale = c'est la langue de ce serveur dans Discord
languages-reason-base = tous les sujets sont écrits dans cette langue
languages-unwritten = Tu as choisi **{ $language }**, mais il n'y a pas de sujets dans cette langue pour le moment.
languages-only-one = Tous les sujets sont dans la même langue : **{ $language }**.
languages-stored = Je garde ton choix jusqu'à ce que tu choisisses « Automatique ». `/mydata` l'affiche et le supprime aussi.
languages-choose = Choisis la langue des réponses visibles uniquement par toi
languages-automatic = Automatique
languages-no-such-language = Il n'y a pas de sujets dans cette langue. Choisis-en une dans la liste.

## Votes: on buttons and selects

feedback-why = Qu'est-ce qui n'allait pas ?
feedback-reason-wrong-topic = Elle ne répond pas à la question
feedback-reason-unclear = Elle n'est pas claire
feedback-reason-too-short = Il manque quelque chose
feedback-reason-outdated = Elle est fausse ou dépassée
feedback-expected = Le bon sujet était…

## Votes: replies to a vote

feedback-noted-helpful = Enregistré : **utile**. Pour changer ton vote, appuie sur l'autre bouton.
feedback-changed-to-helpful = Ton vote est maintenant : **utile**.
feedback-noted-unhelpful = Enregistré : **pas utile**.
feedback-changed-to-unhelpful = Ton vote est maintenant : **pas utile**.
feedback-invitation = Si tu veux, dis pourquoi. Personne ne voit ton nom.
feedback-thanks = Merci ! Enregistré : { $reason }.
feedback-thanks-and = Merci ! Si tu veux, choisis le bon sujet.
feedback-thanks-expected = Merci ! Enregistré : le bon sujet était { $title }.

## Reports of mistakes

reports-report-title = Signaler une erreur
reports-what-is-wrong = Qu'est-ce qui ne va pas ?
reports-report-use = Les modérateurs ou la personne qui gère le bot le liront, sans voir ton nom.
reports-report-thanks = Merci ! Ton signalement a été envoyé.
reports-too-many-reports = Tu as envoyé beaucoup de signalements au cours de la dernière heure. Réessaie plus tard.
reports-card-reported = Cette réponse a été signalée plusieurs fois au cours de la dernière heure. Réessaie plus tard.
reports-reported-before = Merci ! Cela a déjà été signalé.
reports-reported = Une erreur a été signalée dans { $title }

## Keyword replies: on buttons

keyword-replies-not-now = Pas maintenant
keyword-replies-opt-out = Refuser ces réponses
keyword-replies-opt-in = Accepter à nouveau ces réponses

## Keyword replies: replies to the buttons

keyword-replies-silenced = Supprimé. Pendant 24 heures, je ne reparlerai pas de ce sujet ici.
keyword-replies-silenced-unsaved = Supprimé. Je ne reparlerai pas de ce sujet ici pendant 24 heures, ou jusqu'à mon redémarrage : ma base de données est injoignable en ce moment.
keyword-replies-not-yours = Seules la personne à qui j'ai répondu et celles qui ont la permission **Gérer les messages** peuvent faire cela.
keyword-replies-opted-out = Désormais, sur tous les serveurs, je réponds seulement quand tu me le demandes.
keyword-replies-opted-in = Je peux à nouveau répondre quand tu parles d'un de mes sujets, là où les modérateurs ont activé ces réponses.
keyword-replies-stopped-by-disabled = La personne qui gère le bot n'a pas activé les réponses aux mots-clés (`KEYWORD_REPLIES=1`).
keyword-replies-stopped-by-off = Les réponses aux mots-clés sont désactivées ici.
keyword-replies-stopped-by-command = Cela ressemble à une commande destinée à un bot.
keyword-replies-stopped-by-no-topic = Le texte ne contient le mot-clé d'aucun sujet.
keyword-replies-stopped-by-no-question = Cela ne ressemble pas à une question. Ici, seules les questions reçoivent une réponse.
keyword-replies-stopped-by-topic-off = Le sujet est désactivé ici.
keyword-replies-stopped-by-cooldown = J'ai déjà répondu sur ce sujet ici, et la pause n'est pas finie.
keyword-replies-stopped-by-conversation = Je suis déjà en train de parler avec cette personne ici.
keyword-replies-stopped-by-silenced = Quelqu'un a appuyé sur **Pas maintenant** pour ce sujet ici, dans les dernières 24 heures.
keyword-replies-stopped-by-opted-out = La personne a refusé ces réponses.
keyword-replies-stopped-by-unknown = Ma base de données est injoignable, je ne peux donc pas savoir si quelqu'un a refusé ces réponses.
keyword-replies-stopped-by-limit = Il y a trop de réponses en ce moment.

## /privacy and /mydata

privacy-title = Confidentialité
privacy-stored =
    { "" }**Ce qui est enregistré**
    - **Tes votes** (👍, 👎) : ton identifiant Discord, la réponse, son sujet et sa langue, le serveur, l'heure et ta raison, pendant { $votes } jours. Les modérateurs ne voient que les totaux, jamais qui a voté.
    - **Les questions auxquelles je n'ai pas su répondre**, ou auxquelles j'ai mal répondu selon toi, pendant { $misses } jours : les mots en minuscules, sans mentions, nombres, liens ni adresses ; le jour, le serveur, la langue et les sujets ; et un code à la place de ton nom. Les modérateurs ne voient une telle question que si { $people } personnes différentes ont demandé quelque chose de semblable. Ils ne voient pas les mots utilisés par moins de { $people } d'entre elles. Je ne reconnais pas les noms : n'en écris pas.
    - **La clé de ces codes**, pendant { $key } jours. Tant qu'elle existe, je peux savoir quelles questions sont les tiennes. Une fois qu'elle est détruite, personne ne le peut.
    - **Combien de fois je réponds**, par jour, serveur, façon de poser la question, type de réponse, sujet et langue, pendant { $usage } jours. Rien sur les personnes.
    - **Ce que tu choisis dans un quiz** d'un salon : avec un code à la place de ton nom, jusqu'à la fin du quiz. Ensuite, je garde seulement combien de personnes ont choisi quoi, pendant { $quizzes } jours, et rien s'il y a moins de { $people } réponses.
    - **Ce qu'ont donné les posts, les quiz, les visites et les textes partagés**, en totaux par jour et par serveur, pendant { $usage } jours. Les modérateurs ne voient aucun nombre qui pourrait concerner moins de { $people } personnes.
    - **Les paramètres d'un serveur**, et pendant { $changes } jours chaque modification avec l'heure et le modérateur qui l'a faite. Les modérateurs de ce serveur peuvent voir tout cela.
    - **Ton refus des réponses aux mots-clés** : ton identifiant Discord et l'heure, jusqu'à ce que tu les acceptes à nouveau.
    - **La langue que tu as choisie** avec `/language` : ton identifiant Discord, la langue et l'heure, jusqu'à ce que tu choisisses à nouveau **Automatique**.
    - **Le fait que tu as supprimé tes données**, et quand, avec un code à la place de ton nom. Ainsi, une ancienne sauvegarde ne peut pas les faire revenir.
    - **Les réponses aux mots-clés**, et les appuis sur **Pas maintenant** : le serveur, le salon, le sujet et l'heure, pendant un jour.
    - **Une erreur que tu signales** : tes mots, sans ton nom. Ils vont dans le salon choisi par les modérateurs, sinon dans le journal de la personne qui gère le bot, et y restent aussi longtemps qu'il est gardé.
    - **Les serveurs que j'ai quittés** : tout ce qui est enregistré sur un tel serveur est supprimé après { $guild } jours.
privacy-not-stored =
    { "" }**Ce qui n'est pas enregistré**
    Ton nom, tes autres messages et tout le reste sur toi. Je garde certaines choses seulement en mémoire, jusqu'à mon prochain redémarrage au plus tard : quelle réponse va avec quel message, pendant une heure ; combien de réponses tu as reçues ces dernières minutes ; le fait que nous sommes en train de parler ; si tu as refusé les réponses aux mots-clés et quelle langue tu as choisie ; et les données sur le point d'être enregistrées.
privacy-who =
    { "" }**Qui le voit**
    Les modérateurs voient ce qui est dit ci-dessus. La personne qui gère ce bot a la base de données, ses sauvegardes et le journal. Personne d'autre n'en reçoit quoi que ce soit.
privacy-choices =
    { "" }**Ce que tu peux faire**
    `/mydata` affiche ce qui est enregistré sur toi, et le supprime. Le bouton **Refuser ces réponses**, sous une réponse aux mots-clés, met fin à ces réponses.
privacy-my-title = Tes données
privacy-nothing = Rien n'est enregistré sur toi.
privacy-votes = - Votes : { $count }
privacy-misses = - Questions auxquelles je n'ai pas su répondre, ou auxquelles j'ai mal répondu : { $count }
privacy-changes = - Modifications de paramètres : { $count }
privacy-quiz-answers = - Réponses à des quiz en cours : { $count }
privacy-opted-out = - Tu as refusé les réponses aux mots-clés le { $since }
privacy-language = - Tu as choisi une langue : { $language }
privacy-untraceable = **Ce qui ne permet pas de remonter à toi** n'est ni affiché ici ni supprimé : les questions dont la clé a été détruite (après { $key } jours au plus), les totaux et les erreurs que tu as signalées. Personne ne peut savoir par là qui tu es, sauf si tu y as écrit ton nom. `/privacy` en dit plus.

## /privacy and /mydata: on buttons

privacy-as-file = Tout afficher
privacy-delete = Supprimer
privacy-delete-confirmed = Supprimer définitivement
privacy-keep = Garder
privacy-here-it-is = Tout ce qui est enregistré sur toi.
privacy-sure = Supprimer tout cela ? C'est irréversible.
privacy-sure-opted-out = Ton refus est supprimé aussi : je pourrai à nouveau t'envoyer des réponses aux mots-clés, jusqu'à ce que tu les refuses encore.
privacy-sure-changes = Tes modifications de paramètres restent dans l'historique, sans ton identifiant.
privacy-deleted = Supprimé. Plus rien n'est enregistré sur toi, sauf dans les sauvegardes que la personne qui gère le bot a peut-être faites.

## /settings, for moderators: names

settings-title = Paramètres : { $place }
settings-name-keywords = Réponses aux mots-clés
settings-name-cooldown = Pause entre les réponses aux mots-clés
settings-name-language = Langue
settings-name-ask = Réponses à /ask
settings-name-topics-off = Sujets désactivés
settings-name-channel-limit = Limite pour un salon
settings-name-person-limit = Limite pour une personne
settings-name-reports = Erreurs signalées
settings-field-keywords = Quels messages déclenchent une réponse
settings-field-cooldown = Minutes entre deux réponses sur un sujet
settings-field-language = Langue habituelle des réponses publiques
settings-field-ask = Qui voit les réponses par défaut
settings-field-channel-limit = Réponses par minute dans un salon
settings-field-person-limit = Réponses par minute à une personne
settings-field-reports = Salon pour les signalements
settings-mode-off = Désactivées
settings-mode-questions = Aux questions qui citent un sujet
settings-mode-mentions = À tout message qui cite un sujet
settings-mode-public = Tout le monde
settings-mode-private = Seulement la personne qui demande
settings-mode-automatic = Automatique : la langue de ce serveur dans Discord
settings-minutes = { $number } min
settings-a-minute = { $number ->
        [one] { $number } réponse par minute
       *[other] { $number } réponses par minute
    }
settings-nothing = Aucun
settings-whole-server = tout le serveur

settings-switch-off = désactivé
settings-switch-on = activé

## /settings, for moderators: the origin of a value

settings-by-default = Par défaut
settings-set-here = Défini ici
settings-from-server = Défini pour tout le serveur
settings-from-place = Vient de { $place }
settings-inherits = Les paramètres qui ne sont pas définis ici sont ceux de { $places }.
settings-otherwise-from = , sinon ceux de{ " " }

## /settings, for moderators: on buttons, selects and fields

settings-change = Modifier
settings-choose-topics = Choisir
settings-another-place = Autre salon, fil, forum ou catégorie
settings-this-channel = Ce salon
settings-to-whole-server = Tout le serveur
settings-history = Modifications
settings-back = Retour aux paramètres
settings-undo = Annuler
settings-undo-latest = Annuler la dernière modification
settings-all-settings = Tous les paramètres
settings-inherit = Hériter
settings-inherit-now = Actuellement : { $value }
settings-empty-inherits = De { $least } à { $most }. Laisse vide pour hériter.
settings-empty-stops = Laisse vide pour ne poster les signalements nulle part.
settings-pick-topics-off = Choisis les sujets à désactiver

## /settings, for moderators: the topics that are switched off

settings-topics-title = Sujets désactivés dans { $place }
settings-topics-off-here = **Ici** : { $topics }
settings-topics-off-above = **Hérités** : { $topics }
settings-no-topics-off = Tous les sujets sont activés. Si tu en choisis ci-dessous, je ne les utiliserai plus pour répondre et ne les proposerai plus.

## /settings, for moderators: changes

settings-history-title = Dernières modifications
settings-no-history = Rien n'a encore été modifié.
settings-change-line = **{ $name }** dans { $place } : { $before } → { $after }
settings-inherited = hérité
settings-change-words = { $name } : { $before } → { $after }
settings-changed = Enregistré pour { $place }.
settings-unchanged = Rien à modifier : c'est déjà le cas dans { $place }.
settings-undone = Annulé dans { $place }.

## /settings, for moderators: deleting everything

settings-delete-title = Supprimer tout ce qui concerne ce serveur
settings-delete-sure = Cela supprime tout ce que j'ai enregistré jusqu'ici sur ce serveur : ses paramètres et leurs modifications, les votes, les questions sans réponse, les totaux et les pauses des réponses aux mots-clés. C'est irréversible. Je reste sur le serveur avec les paramètres par défaut. Les sauvegardes faites par la personne qui gère le bot ne sont pas supprimées.
settings-delete-everything = Tout supprimer
settings-keep-everything = Garder
settings-everything-deleted = Supprimé. Je ne garde plus rien sur ce serveur.

## /settings, for moderators: problems

settings-out-of-date = ⚠️ Ma base de données est injoignable en ce moment. Ces paramètres ne sont peut-être plus à jour, et tes modifications ne seront peut-être pas enregistrées.
settings-keywords-unavailable = Indisponible : la personne qui gère le bot n'a pas activé les réponses aux mots-clés (`KEYWORD_REPLIES=1`). Elles ont besoin de l'intent Message Content.
settings-with-keywords = { $number ->
        [one] { $number } sujet sur { $topics } a des mots-clés ici. C'est le seul qui puisse donner lieu à des réponses aux mots-clés.
       *[other] { $number } sujets sur { $topics } ont des mots-clés ici. Ce sont les seuls qui puissent donner lieu à des réponses aux mots-clés.
    }
settings-no-keywords = ⚠️ Sur { $topics } sujets, aucun n'a de mots-clés ici, donc aucun message ne peut recevoir de réponse aux mots-clés. Les personnes qui écrivent les sujets peuvent y ajouter des `keywords`.
settings-reports-fail = ⚠️ Je ne peux pas poster dans { $channel } : ce salon a été supprimé, ou il m'y manque les permissions « Voir le salon » et « Envoyer des messages ».
settings-reports-refused = Je ne peux pas poster dans { $channel }. Donne-moi les permissions « Voir le salon » et « Envoyer des messages » dans ce salon, puis réessaie.
settings-no-such-choice = Choisis l'une de ces valeurs : { $choices }.
settings-no-number = Entre un nombre entier de { $least } à { $most }.
settings-no-such-language = Je n'ai pas de sujets dans cette langue. Choisis l'une de celles-ci : { $choices }.
settings-no-such-topic = Je n'ai pas ce sujet. Choisis l'un des sujets qui apparaissent pendant que tu tapes.
settings-no-such-channel = Choisis un salon où l'on peut écrire des messages.
settings-guild-only = **{ $name }** : ce paramètre se définit seulement pour tout le serveur.
settings-nothing-to-undo = Il n'y a rien à annuler.
settings-no-such-change = Cette modification n'existe pas.
settings-no-longer-fits = Impossible d'annuler : une autre modification de **{ $name }** dans { $place } a été faite depuis. Valeur actuelle : { $value }.

## Schedules in words

schedule-why = Pourquoi est-ce que je vois ceci ?
schedule-name = Posts programmés { $number }
schedule-day-name-monday = le lundi
schedule-day-name-tuesday = le mardi
schedule-day-name-wednesday = le mercredi
schedule-day-name-thursday = le jeudi
schedule-day-name-friday = le vendredi
schedule-day-name-saturday = le samedi
schedule-day-name-sunday = le dimanche
schedule-every-day = tous les jours
schedule-weekdays = du lundi au vendredi
schedule-when = { $days } à { $time } ({ $zone })
schedule-line = { $status }, { $channel }, { $when }
schedule-status-on = activé
schedule-status-draft = pas encore activé
schedule-status-paused = en pause
schedule-status-failed = mis en pause automatiquement
schedule-topics-of-all = tous les sujets
schedule-topics-of-category = la catégorie { $value }
schedule-topics-of-document = le document { $value }
schedule-topics-of-list = les sujets { $value }
schedule-language = langue : { $language }
schedule-channel-language = dans la langue du salon
schedule-no-opening = sans phrase d'introduction
schedule-opening = commence par « { $opening } »
schedule-no-role = ne mentionne personne
schedule-role = mentionne { $role }
schedule-no-thread = pas de fil
schedule-thread = un fil sous chaque post
schedule-publishes-not = n'est pas publié pour les abonnés
schedule-publishes = est publié pour les abonnés
schedule-asks-quiz-not = montre des sujets
schedule-asks-quiz = pose des questions de quiz
schedule-skips-quiet-not = poste même quand personne ne répond
schedule-skips-quiet = saute un post quand personne ne répond
schedule-skips-none = ne saute aucun post
schedule-skips = saute { $when }

## /outreach: posts on a schedule, for moderators: on posts

schedules-why-answer = À la demande des modérateurs de ce serveur, je poste un sujet ici : { $when }. Cela n'a aucun rapport avec ce que tu écris ou lis. Ils peuvent mettre ces posts en pause ou les supprimer dans `/outreach panel`. Si c'est trop pour toi, mets ce salon en sourdine.
schedules-why-gone = À la demande des modérateurs de ce serveur, j'ai posté un sujet ici. Ils y ont mis fin depuis. Si ce salon est trop bavard pour toi, mets-le en sourdine.
schedules-talk = Plus d'infos sur **{ $title }** :

## /outreach: posts on a schedule, for moderators: the panel

schedules-title = Posts programmés
schedules-nothing = Rien n'est prévu. Avec un planning, je poste un sujet dans un salon, aux jours et à l'heure que tu choisis. Rien n'est posté tant que tu ne l'as pas activé, et personne n'est mentionné, sauf si tu choisis un rôle.
schedules-next-title = Prochains posts
schedules-no-next = Aucun : aucun planning n'est activé.
schedules-new = Nouveau planning
schedules-open = Ouvrir
schedules-refresh = Actualiser
schedules-back = Tous les plannings
schedules-full = Il y a déjà { $most } plannings, c'est le maximum. Supprimes-en un d'abord.
schedules-out-of-date = ⚠️ Ma base de données est injoignable en ce moment. Réessaie dans une minute.

## /outreach: posts on a schedule, for moderators: a schedule

schedules-status-on = 🟢 Activé
schedules-status-draft = ⚪ Pas encore activé
schedules-status-paused = ⏸️ En pause
schedules-status-failed = 🔴 En pause, car je n'ai pas pu poster
schedules-topics-of-all = Tous les sujets
schedules-topics-of-category = Sujets de la catégorie { $value }
schedules-topics-of-document = Sujets tirés du document { $value }
schedules-topics-of-list = { $value }
schedules-posts-in = Poste dans { $channel }
schedules-language = Langue : { $language }
schedules-channel-language = Dans la langue du salon
schedules-opening = Commence par : { $opening }
schedules-mentions = Mentionne { $role }
schedules-opens-thread = Ouvre un fil sous chaque post
schedules-publishes = Publie chaque post pour les abonnés du salon
schedules-asks-quiz = Pose une question de quiz sur chaque sujet, ouverte pendant 24 heures
schedules-skips-quiet = Saute un post quand personne n'a répondu depuis les deux derniers
schedules-recent-title = Derniers posts
schedules-outcome-claimed = { $when } : envoi en cours, { $topic }
schedules-outcome-refused = { $when } : refusé par Discord, je vais réessayer, { $topic }
schedules-outcome-sent = { $when } : posté, { $topic }
schedules-outcome-assumed = { $when } : probablement posté, { $topic }. J'ai été interrompu et je ne peux pas lire le salon pour vérifier.
schedules-outcome-skipped = { $when } : sauté par un modérateur
schedules-outcome-missed = { $when } : manqué, car j'étais hors ligne jusqu'au lendemain
schedules-outcome-quiet = { $when } : sauté, car personne n'avait répondu depuis les deux derniers posts
schedules-outcome-no-topic = { $when } : sauté, car il ne reste aucun sujet à poster
schedules-outcome-failed = { $when } : pas posté, refusé trois fois par Discord
schedules-not-yet-published = { " " }(pas encore publié, prochain essai { $when } : Discord l'a refusé, ou en avait publié dix en une heure)
schedules-lacks = ⚠️ Je ne peux pas encore y poster. Donne-moi ces permissions dans le salon : { $permissions }.
schedules-lacks-role = ⚠️ Je ne peux pas mentionner { $role }. Permets à tout le monde de mentionner ce rôle, ou donne-moi la permission **Mentionner @everyone, @here et tous les rôles**.
schedules-no-role = ⚠️ Le rôle à mentionner a été supprimé. Choisis-en un autre, ou aucun, sous **Salon et options**.
schedules-cannot-see = ⚠️ Je ne vois pas { $channel }. Ce salon a été supprimé, ou il m'y manque la permission **Voir le salon**.
schedules-is-locked = ⚠️ Je ne peux pas y poster : le fil est verrouillé. Déverrouille-le, ou donne-moi la permission **Gérer les fils et les posts**.
schedules-lacks-tags = ⚠️ Je ne peux pas y poster : le forum exige un tag et n'en a aucun que je puisse utiliser. Ajoutes-en un qui n'est pas réservé aux modérateurs.
schedules-no-topics = ⚠️ Il n'y a aucun sujet à poster. Choisis-en d'autres sous **Sujets et texte**.
schedules-how-to-stop = Pour arrêter : **Mettre en pause** ou **Supprimer** ci-dessous, ou `/outreach pause` pour tous les plannings d'un coup.

## /outreach: posts on a schedule, for moderators: buttons

schedules-turn-on = Activer
schedules-resume = Reprendre
schedules-pause = Mettre en pause
schedules-skip-one = Sauter un des prochains posts
schedules-take-back = Sauté. Choisis-le pour le poster quand même.
schedules-is-skipped = sauté
schedules-post-now = En poster un maintenant
schedules-change-when = Jours et heure
schedules-change-what = Sujets et texte
schedules-change-where = Salon et options
schedules-remove = Supprimer
schedules-remove-sure = Supprimer ce planning ? Tu pourras annuler cela dans `/settings panel`.
schedules-remove-really = Le supprimer
schedules-keep = Le garder
schedules-undo = Annuler

## /outreach: posts on a schedule, for moderators: forms

schedules-new-form = Nouveau planning
schedules-when-form = Jours et heure
schedules-what-form = Sujets et texte
schedules-where-form = Salon et options
schedules-channel-field = Salon
schedules-days-field = Jours
schedules-time-field = Heure locale
schedules-time-hint = Par exemple 09:30 ou 18:00
schedules-zone-field = Fuseau horaire
schedules-zone-hint = Une ville, un pays qui n'a qu'un fuseau, ou UTC
schedules-topics-field = Sujets
schedules-topics-hint = Écris les autres dans ta propre liste, sous Sujets et texte
schedules-list-field = Ta propre liste de sujets
schedules-list-hint = Titres de sujets, de catégories ou de documents, un par ligne
schedules-language-field = Langue
schedules-opening-field = Phrase d'introduction
schedules-opening-hint = Placée au-dessus de chaque post. Laisse vide pour ne rien mettre.
schedules-role-field = Rôle à mentionner
schedules-role-hint = Ses membres sont notifiés de chaque post. Laisse vide pour ne mentionner personne.
schedules-options-field = Options
schedules-option-thread = Ouvrir un fil sous chaque post
schedules-option-publish = Publier pour les abonnés
schedules-option-quiz = Poser plutôt une question de quiz
schedules-option-quiet = Sauter un post quand personne ne répond

## /outreach: posts on a schedule, for moderators: results

schedules-saved = Enregistré.
schedules-turned-on = C'est activé.
schedules-paused = Mis en pause.
schedules-paused-all = { $number ->
        [one] { $number } planning mis en pause. Pour le reprendre : `/outreach panel`.
       *[other] { $number } plannings mis en pause. Pour les reprendre : `/outreach panel`.
    }
schedules-nothing-to-pause = Aucun planning n'est activé.
schedules-skipped = Ce post sera sauté : { $when }.
schedules-not-skipped = Ce post ne sera plus sauté : { $when }.
schedules-posted = C'est posté : regarde les derniers posts ci-dessous.
schedules-not-posted = Je n'ai pas pu poster maintenant. Les derniers posts ci-dessous disent pourquoi.
schedules-undone = Annulé.
schedules-overtaken = Impossible d'annuler : le planning a été modifié depuis.
schedules-removed = Supprimé.
schedules-unchanged = Rien à modifier.
schedules-gone = Ce planning a été supprimé ou remplacé. Ouvre à nouveau `/outreach panel`.
schedules-failed-notice = ⚠️ Je n'ai pas pu poster le sujet prévu dans { $channel } : { $reason }. J'ai essayé trois fois en une heure, puis j'ai mis ce planning en pause. Règle le problème, puis reprends le planning dans `/outreach panel`.

## /outreach: posts on a schedule, for moderators: problems

schedules-bad-time = Je ne comprends pas cette heure. Écris-la comme 09:30 ou 18:00.
schedules-bad-zone = Plusieurs fuseaux horaires correspondent. Écris l'un de ceux-ci : { $zones }.
schedules-no-zone = Je ne connais pas cette ville ou ce fuseau horaire. Écris une grande ville proche, ou UTC.
schedules-bad-topics = Je n'ai aucun sujet de ce nom : { $topics }. Écris les titres comme dans `/topics`, un par ligne. Les noms de catégories et les titres de documents conviennent aussi.
schedules-left-out = ⚠️ La liste est enregistrée sans { $topics } : je n'ai aucun sujet de ce nom.
schedules-long-list = Une liste a { $most } sujets au maximum.
schedules-no-list = Écris au moins un titre dans **Ta propre liste de sujets**.
schedules-bad-channel = Je peux poster dans les salons textuels, les salons d'annonces, les fils et les forums.
schedules-bad-role = Ce rôle n'existe plus.
schedules-role-refused = { $role } ne peut pas être mentionné. Il nous faut la permission à tous les deux : permets à tout le monde de mentionner ce rôle, ou donne-nous **Mentionner @everyone, @here et tous les rôles**.
schedules-everyone-refused = Je ne mentionne pas tout le monde. Choisis un autre rôle.
schedules-only-announcements = Seuls les posts d'un salon d'annonces peuvent être publiés.
schedules-no-quiz-published = Un quiz ne peut pas être publié : ses boutons ne marchent que sur ce serveur. Décoche l'un des deux.
schedules-no-threads-there = Un fil ne peut être ouvert que dans un salon textuel ou un salon d'annonces.
schedules-nothing-to-skip = Il n'y a rien à sauter : aucun post n'est prévu.

## /quiz, and quizzes in channels: a question

quiz-place = Question { $number } sur { $total }
quiz-right = ✅ **Bonne réponse !** { $answer }
quiz-wrong =
    ❌ Tu as choisi : { $chosen }
    La bonne réponse : **{ $answer }**
quiz-read = En savoir plus

## /quiz, and quizzes in channels: a private round

quiz-next = Question suivante
quiz-to-result = Voir le résultat
quiz-changed = Une question a changé entre-temps, je l'ai donc laissée de côté.
quiz-result = Bonnes réponses : { $right } sur { $total }
quiz-all-right = Les { $total } réponses sont bonnes !
quiz-nothing-left = Toutes ces questions ont changé entre-temps. Recommence avec `/quiz`.
quiz-worth-reading = À lire :
quiz-again = Encore une partie
quiz-no-questions = Il n'y a pas encore de questions de quiz.
quiz-no-such-topic = Je n'ai aucune question de quiz là-dessus. Choisis un sujet dans la liste, ou laisse `topic` vide.
quiz-private = Visible uniquement par toi. Rien n'est enregistré à ton sujet.

## /quiz, and quizzes in channels: in a channel

quiz-title = Quiz
quiz-open = Se termine { $closes }
quiz-nobody-yet = Personne n'a encore répondu
quiz-answered = { $number ->
        [one] { $number } personne a répondu
       *[other] { $number } personnes ont répondu
    }
quiz-answer = Répondre
quiz-choose = Choisis une réponse. Seul ton premier choix compte, et personne ne le voit.
quiz-already = Tu as déjà répondu. Seule ta première réponse compte.
quiz-over = Ce quiz est terminé.
quiz-gone = Ce quiz est terminé, et je ne l'ai plus. `/quiz` te pose d'autres questions.
quiz-right-answer = La bonne réponse : **{ $answer }**
quiz-tally = Bonnes réponses du serveur : **{ $right } sur { $total }**.
quiz-too-few = Trop peu de personnes ont répondu pour que je montre les nombres.

## /quiz, and quizzes in channels: for moderators

quiz-posted = Posté : { $link }. Il se termine { $closes }.
quiz-close-now = Terminer maintenant
quiz-closing = Je le termine maintenant. Le résultat sera sur le post dans un instant.
quiz-is-over = Il est déjà terminé.
quiz-cannot-post = Je ne peux pas poster dans { $channel }. Donne-moi les permissions **Voir le salon** et **Envoyer des messages** dans ce salon.

## /share

share-title = Partager sur { $network }
share-length = { $length } caractères sur { $limit }, comme { $network } les compte
share-plain = Texte simple
share-plain-length = { $length } caractères sur { $limit }
share-alt = Description de l'image, pour les personnes qui ne la voient pas :
share-drawing = Je dessine l'image…
share-no-letters = Il n'y a pas d'image : je n'ai pas de police pour certaines lettres.
share-no-picture = Impossible de dessiner l'image en ce moment. Réessaie plus tard.
share-unreviewed = Personne n'a encore relu cette traduction. Lis-la avant de la partager.
share-pick-network = Un autre réseau
share-pick-language = Une autre langue
share-square = Image carrée
share-wide = Image large
share-light = Image claire
share-dark = Image sombre
share-no-such-topic = Je n'ai pas de sujet « { $topic } ». Choisis-en un dans la liste qui apparaît pendant que tu tapes.

## /tour

tour-place = { $number } sur { $total }
tour-back = ◀ Précédent
tour-next = Suivant ▶
tour-finish = Aller à la fin ▶
tour-again = Reprendre au début
tour-quiz = Faire le quiz
tour-nothing = Il n'y a aucun sujet ici.
tour-no-quiz = Ces sujets n'ont pas de questions de quiz.
tour-end = La visite est terminée
tour-keep = Le tout dans un fichier, à garder :
tour-and-more = et { $count } de plus

## /start-here: the card for newcomers, and the replies to its moderator

tour-card-title = Commence ici : { $community }
tour-card-title-nameless = Commence ici
tour-card-said = { $total ->
        [one] Une courte visite te montre un sujet. Elle est visible uniquement par toi.
       *[other] Une courte visite te présente { $total } sujets, un par page. Elle est visible uniquement par toi.
    }
tour-start = Commencer la visite
tour-posted =
    Posté : { $link }
    Pour l'épingler, ouvre le menu de ce message et choisis **Épingler le message**.
tour-cannot-post = Je ne peux pas poster dans ce salon : il me manque { $permissions }.

## /insights, for moderators

insights-title = Les { $days } derniers jours
insights-period-7-days = 7 jours
insights-period-30-days = 30 jours
insights-period-13-weeks = 13 semaines
insights-period-52-weeks = 52 semaines
insights-nothing = Personne ne m'a rien demandé pendant cette période.
insights-questions = **Questions : { $questions }**. Avec réponse : { $answered }. Avec suggestions : { $suggestions }. Sans sujet : { $none }.
insights-way-ask = `/ask`
insights-way-mention = mentions
insights-way-direct = messages privés
insights-way-menu = **Answer this**
insights-way-keyword = mots-clés
insights-picked = sujets ouverts avec les boutons : { $times }
insights-helpful = Votes : { $votes }, dont **{ $share }** « utile »
insights-outreach = **Posts, quiz, visites et textes partagés**
insights-outreach-count-post = Posts : { $number }
insights-outreach-count-opened = Ouvertures depuis les posts : { $number }
insights-outreach-count-quiz-taken = Quiz faits : { $number }
insights-outreach-count-tour-begun = Visites commencées : { $number }
insights-outreach-count-tour-finished = Visites terminées : { $number }
insights-outreach-count-shared = Textes partagés : { $number }
insights-right-share = { $share } de bonnes réponses
insights-too-few = moins de { $people } personnes
insights-kept = Les votes et les questions sans réponse sont gardés { $days } jours.
insights-gaps = **Questions sans réponse**
insights-no-gaps = Aucune question sans réponse n'a été posée par au moins { $people } personnes.
insights-gap = « { $question } », { $people } personnes
insights-none-waits = Aucune question d'autres personnes n'est en attente. Tes propres questions ne comptent pas.
insights-waiting = { $number ->
        [one] { $number } question d'autres personnes est en attente. Elle sera affichée quand { $people } personnes l'auront posée.
       *[other] { $number } questions d'autres personnes sont en attente. Chacune sera affichée quand { $people } personnes l'auront posée.
    }
insights-csv = En fichiers CSV
insights-csv-here = Les chiffres du { $since } au { $until }, pour un tableur.
insights-column-day = jour
insights-column-way = moyen
insights-column-reply = réponse
insights-column-topic = sujet
insights-column-language = langue
insights-column-times = nombre de fois
insights-column-title = titre
insights-column-helpful = utile
insights-column-not-helpful = pas utile
insights-column-reason = raison
insights-column-expected-topic = sujet attendu
insights-column-event = événement
insights-column-people = personnes
insights-column-last-asked = demandé en dernier
insights-column-question = question
insights-no-chart = Impossible de dessiner le graphique en ce moment.

## /insights, for moderators: in the chart

insights-by-day = Questions par jour
insights-by-week = Questions par semaine
insights-kind-answer = Avec réponse
insights-kind-suggestions = Suggestions
insights-kind-none = Sans sujet
insights-topics = Sujets les plus affichés
insights-month-jan = janv.
insights-month-feb = févr.
insights-month-mar = mars
insights-month-apr = avr.
insights-month-may = mai
insights-month-jun = juin
insights-month-jul = juil.
insights-month-aug = août
insights-month-sep = sept.
insights-month-oct = oct.
insights-month-nov = nov.
insights-month-dec = déc.
insights-day = { $day } { $month }
insights-shown = { $title } : { $times }
insights-described = Deux graphiques en barres des { $days } derniers jours. Questions par type de réponse : { $kinds } ; le plus grand nombre le { $busiest }. Sujets les plus affichés : { $topics }.

## /diagnose, for moderators

diagnose-title = Diagnostic

## /diagnose, for moderators: the reply if somebody asks the bot

diagnose-asked = **Si quelqu'un me demande cela ici**
diagnose-answer = Je réponds avec *{ $title }*, sûr à { $confidence }.
diagnose-one-suggestion = Je ne suis pas sûr, donc je demande s'il s'agit de *{ $title }*.
diagnose-suggestions = Je ne suis pas sûr, donc je propose : { $titles }.
diagnose-closest = Je dis qu'aucun sujet n'y répond, et je montre les plus proches : { $titles }.
diagnose-no-match = Je dis qu'aucun sujet n'y répond.

## /diagnose, for moderators: the reasons

diagnose-reason-sure = Pour répondre, je dois être sûr à { $answer }.
diagnose-reason-rival = Je suis sûr à { $confidence } de *{ $title }*, ce qui suffit pour répondre. Mais *{ $rival }* convient aussi.
diagnose-reason-likely = Je suis sûr à { $confidence } de *{ $title }*. Pour répondre, je dois être sûr à { $answer }.
diagnose-reason-two-subjects = Le texte porte sur deux sujets à la fois.
diagnose-reason-named = Je ne suis sûr du sujet le plus probable qu'à { $confidence }. Mais c'est une question qui contient le nom d'un sujet.
diagnose-reason-unlikely = Le sujet le plus probable est *{ $title }*, à { $confidence }. Pour répondre avec lui, il me faut { $answer }. Pour proposer des sujets, il me faut { $offer } pour les trois plus probables ensemble, et ils ont { $together }.
diagnose-exact = C'est exactement le nom ou un exemple de question de *{ $title }*.
diagnose-no-words = Le texte ne contient aucun mot à rechercher.
diagnose-framed = C'est le nom ou un exemple de question de *{ $title }*, entouré seulement de mots courants.
diagnose-states = Ce n'est pas une question, donc je dois être plus sûr que pour une question.
diagnose-part = J'ai utilisé uniquement cette partie : « { $part } ».
diagnose-rejected = Le texte dit qu'il ne s'agit pas de : { $titles }.
diagnose-unknown = Aucun sujet n'utilise ces mots : { $words }.
diagnose-addresses = J'ai ignoré les adresses : { $addresses }.
diagnose-switched-off = Désactivés ici : { $titles }.

## /diagnose, for moderators: advice to change the reply

diagnose-add-question = Si *{ $title }* y répond, ajoute ceci à ses exemples de questions : « { $question } ».
diagnose-tell-apart = Si un seul de ces sujets y répond, ajoute ceci à ses exemples de questions : « { $question } ».
diagnose-new-topic = Aucun sujet n'en parle. Il faut un nouveau sujet.

## /diagnose, for moderators: the likeliest topics

diagnose-candidates = Les sujets les plus probables :
diagnose-candidate = *{ $title }*, probable à { $confidence }

## /diagnose, for moderators: the reaction if nobody asks the bot

diagnose-unasked = **Si quelqu'un l'écrit ici sans s'adresser à moi**
diagnose-keyword = Le texte contient des mots-clés de *{ $title }* : { $keywords }.
diagnose-no-keyword = Le texte ne contient le mot-clé d'aucun sujet.
diagnose-question = Cela ressemble à une question.
diagnose-no-question = Cela ne ressemble pas à une question.
diagnose-would-reply = Je répondrais.
diagnose-would-not-reply = Je ne répondrais pas : { $why }

## /diagnose, for moderators: the bot's permissions

diagnose-permissions = **Ce que j'ai le droit de faire ici**
diagnose-none-lacking = J'ai tout ce qu'il me faut.
diagnose-lacking = Il me manque : { $permissions }.

## Permissions: their names in Discord's client in your language, or in English if Discord doesn't have your language

permissions-name-view-channel = Voir le salon
permissions-name-read-messages = Voir le salon
permissions-name-send-messages = Envoyer des messages
permissions-name-send-messages-in-threads = Envoyer des messages dans les fils
permissions-name-create-public-threads = Créer des fils publics
permissions-name-read-message-history = Voir les anciens messages
permissions-name-embed-links = Intégrer des liens
permissions-name-create-posts = Créer des posts

## Commands and options in Discord's own menus: at most 100 characters each. Only for languages that Discord's
## client has: not for Arabic and Urdu

command-ask = Poser une question ou choisir un sujet.
option-ask-question = Ce que tu veux savoir, avec tes propres mots
option-ask-private = La réponse est visible uniquement par toi
option-ask-to = Une personne à qui montrer la réponse : elle est mentionnée
command-topics = Voir tout ce que je peux expliquer.
command-help = Voir comment poser une question.
command-about = Voir ce que je suis, ce que je sais et ce que je garde.
command-language = Voir dans quelle langue je réponds et pourquoi, et choisir la tienne.
option-language-language = La langue des réponses visibles uniquement par toi
command-quiz = Tester ce que tu sais. Visible uniquement par toi, et rien n'est enregistré à ton sujet.
option-quiz-topic = Seulement des questions sur ce sujet ; par défaut, sur tous les sujets
option-quiz-questions = Combien de questions
command-settings = Décider comment je me comporte ici
command-settings-panel = Tout voir et tout modifier au même endroit.
option-settings-place = Un salon, fil, forum ou catégorie ; par défaut, ce salon
option-settings-whole-server = Partout, sauf là où un autre choix a été fait
command-settings-show = Lire ce qui est en vigueur, et d'où cela vient.
command-settings-keywords = Répondre aux messages qui citent un sujet.
option-settings-mode = À quels messages je réponds même s'ils ne me sont pas adressés
command-settings-topic = Désactiver ou activer un sujet.
option-settings-topic = Quel sujet
option-settings-state = Désactivé : je ne réponds pas avec ce sujet et ne le propose pas à cet endroit
command-settings-undo = Annuler une modification.
option-settings-change = Quelle modification ; par défaut, la dernière qui n'est pas encore annulée
command-outreach = Poster des sujets selon un planning
command-outreach-panel = Préparer des posts et voir ce qui vient ensuite.
command-outreach-next = Voir les sept prochains posts.
command-outreach-pause = Mettre tous les posts en pause d'un coup.
command-outreach-new = Créer un planning. Rien n'est posté tant que tu ne l'as pas activé.
option-outreach-channel = Où poster
option-outreach-time = L'heure locale, par exemple 18:00
option-outreach-zone = Une ville ou un fuseau horaire
option-outreach-days = Quels jours ; par défaut, le lundi
command-outreach-quiz = Poster une question de quiz dans un salon. Chacun y répond en privé.
option-outreach-topic = Une question sur ce sujet ; par défaut, une qui n'a pas été posée récemment
option-outreach-hours = Combien de temps on peut répondre ; par défaut, 24 heures
command-share = Obtenir un texte et une image sur un sujet, à partager ailleurs.
option-share-topic = Quoi partager
option-share-for = Où tu veux le partager
command-tour = Faire une visite de ce que je peux expliquer. Visible uniquement par toi.
command-start-here = Poster une carte ici, à épingler : son bouton lance la visite pour la personne qui appuie.
command-diagnose = Voir ce que je ferais d'un texte ici, et pourquoi.
option-diagnose-text = Ce que quelqu'un a demandé ou pourrait écrire ici
command-insights = Voir ce qui a été demandé ici, ce qui a aidé et ce qui est resté sans réponse.
option-insights-period = Jusqu'où remonter ; 30 jours par défaut
command-privacy = Voir ce qui est enregistré, pendant combien de temps et qui le voit.
command-mydata = Voir ce qui est enregistré sur toi, et le supprimer.

## The preview's page

page-connecting = Connexion…
page-channels = Salons
page-connection-lost = La connexion est perdue. Nouvel essai…
page-servers = Serveurs
page-direct-messages = Messages privés
page-unread = { $name }, non lu
page-channels-of = Salons de { $name }
page-you = Toi
page-settings = Paramètres
page-you-are = Tu es
page-member = Membre
page-moderator = Modérateur
page-colours = Couleurs
page-dark = Sombre
page-light = Clair
page-language = Langue
page-of-discord = Celle de ton Discord
page-own = La tienne, comme avec /language
page-clock = Horloge
page-next-post = Au prochain post
page-day-later = Un jour plus tard
page-members = Membres
page-online = En ligne — { $count }
page-write-to = Envoyer un message à { $name }
page-may-not-send = Tu n'as pas la permission d'envoyer des messages dans ce salon.
page-use-command = Utiliser la commande d'une application
page-commands = Commandes
page-send = Envoyer
page-replying-to = Réponse à
page-cancel-reply = Annuler la réponse
page-no-command = Aucune commande ne s'appelle { $name }.
page-not-sent = Le message n'a pas été envoyé.
page-cancel-command = Annuler la commande
page-send-command = Envoyer la commande
page-loading-failed = Le chargement des options a échoué
page-loading-options = Chargement des options…
page-options = Options
page-messages-in = Messages dans { $name }
page-welcome = Bienvenue sur { $name } !
page-direct-begins = C'est le début de tes messages privés avec { $name }.
page-thread-begins = C'est le début du fil.
page-channel-begins = C'est le début du salon { $name }.
page-try-one = Essaie l'une de ces questions
page-plain-question = Une question simple
page-misspelt = Avec une faute de frappe
page-unknown = Une question sans réponse
page-how = Tape { $slash } pour voir toutes les commandes, ou fais un clic droit sur un message (appui long sur un téléphone) et choisis { $apps }.
page-no-command-needed = Ici, aucune commande n'est nécessaire : écris ta question à { $name }.
page-other-ways = Tu peux aussi écrire { $mention } avec ta question dans un salon, ou { $direct }.
page-send-direct = envoyer un message privé à { $name }
page-thinking = { $name } réfléchit…
page-edited = (modifié)
page-published = Publié
page-followed = D'un salon que celui-ci suit
page-deleted = Le message d'origine a été supprimé
page-used = a utilisé
page-only-you = Visible uniquement par toi
page-dismiss-message = Masquer le message
page-sending = Envoi de la commande…
page-actions = Actions du message
page-reply = Répondre
page-edit = Modifier
page-dismiss = Masquer
page-more = Plus
page-edit-this = Modifier ce message
page-attachment = Pièce jointe
page-a-message = Message
page-edit-message = Modifier le message
page-copy-text = Copier le texte
page-apps = Applications
page-delete-message = Supprimer le message
page-loading = Chargement…
page-no-apps = Aucune application n'a rien ici
page-no-posts = Il n'y a pas encore de posts.
page-posts-in = Posts dans { $name }
page-sure = Veux-tu vraiment supprimer ce message ?
page-cancel = Annuler
page-delete = Supprimer
page-close = Fermer
page-submit = Envoyer
page-select = Fais un choix
page-clear = Effacer
page-comma = ,{ " " }
page-field-required = Ce champ est obligatoire
page-option-required = Cette option est obligatoire. Donne une valeur.
page-pick-one = Choisis l'une des options.
page-true = Vrai
page-false = Faux
page-people = Personnes
page-category = Catégorie
page-failed = Échec de l'interaction
page-failed-try-again = Une erreur s'est produite. Réessaie.
page-no-connection = La connexion est perdue.
page-form-from = Ce formulaire sera envoyé à { $name }. Ne communique ni mots de passe ni autres informations sensibles.
page-about-line = Un aperçu de Falak avec { $number ->
        [one] { $number } sujet
       *[other] { $number } sujets
    } de { $community }, par exemple { $title }
page-about-text = Ceci est un aperçu de Falak sur ton ordinateur. Rien n'est envoyé à Discord. Il connaît { $number ->
        [one] { $number } sujet
       *[other] { $number } sujets
    } de { $community }, par exemple { $titles }.
examples-bread = Comment faire du pain au levain ?
examples-chess = Qui a gagné la finale d'échecs ?
examples-train = Quel train va à Vienne ?
