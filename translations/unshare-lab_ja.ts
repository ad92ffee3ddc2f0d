<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>CgroupBox</name>
    <message>
        <source>root</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>親プロセス</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>子プロセス</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>Must hold:</source>
        <translation>条件:</translation>
    </message>
    <message>
        <source>Holds:</source>
        <translation>成立:</translation>
    </message>
    <message>
        <source>Does not hold:</source>
        <translation>不成立:</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>実際: %1</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Linux %1 has every call that a lab uses.</source>
        <translation>Linux %1 には、ラボが使うシステムコールがすべてあります。</translation>
    </message>
    <message>
        <source>Linux %1 is too old for a lab.</source>
        <translation>Linux %1 は、ラボには古すぎます。</translation>
    </message>
    <message>
        <source>Use Linux 5.12 or later.</source>
        <translation>Linux 5.12 以降を使ってください。</translation>
    </message>
    <message>
        <source>A sandbox was made, and ended again.</source>
        <translation>サンドボックスを作成し、終了できました。</translation>
    </message>
    <message>
        <source>This kernel does not have this kind of namespace.</source>
        <translation>このカーネルには、この種類の名前空間がありません。</translation>
    </message>
    <message>
        <source>Use a kernel that has it turned on.</source>
        <translation>この機能を有効にしたカーネルを使ってください。</translation>
    </message>
    <message>
        <source>Not tried: there is no sandbox.</source>
        <translation>サンドボックスがないため、試していません。</translation>
    </message>
    <message>
        <source>A child with a namespace of its own of this kind was made.</source>
        <translation>この種類の名前空間を持つ子プロセスを作成できました。</translation>
    </message>
    <message>
        <source>This kernel has no such limit.</source>
        <translation>このカーネルには、この制限がありません。</translation>
    </message>
    <message>
        <source>No user namespace may be made.</source>
        <translation>ユーザー名前空間を作成できません。</translation>
    </message>
    <message>
        <source>Have the administrator set it, as with “sysctl user.max_user_namespaces=15000”.</source>
        <translation>「sysctl user.max_user_namespaces=15000」などで設定するよう、管理者に依頼してください。</translation>
    </message>
    <message>
        <source>Up to %1 user namespaces.</source>
        <translation>ユーザー名前空間を %1 個まで作成できます。</translation>
    </message>
    <message>
        <source>This kernel has no such switch.</source>
        <translation>このカーネルには、この設定がありません。</translation>
    </message>
    <message>
        <source>Everyone may make user namespaces.</source>
        <translation>誰でもユーザー名前空間を作成できます。</translation>
    </message>
    <message>
        <source>Only root may make user namespaces.</source>
        <translation>root だけがユーザー名前空間を作成できます。</translation>
    </message>
    <message>
        <source>Have the administrator set it, as with “sysctl kernel.unprivileged_userns_clone=1”.</source>
        <translation>「sysctl kernel.unprivileged_userns_clone=1」などで設定するよう、管理者に依頼してください。</translation>
    </message>
    <message>
        <source>AppArmor does not restrict user namespaces.</source>
        <translation>AppArmor はユーザー名前空間を制限していません。</translation>
    </message>
    <message>
        <source>Only programs with an AppArmor profile that says so get privileges in a user namespace.</source>
        <translation>AppArmor のプロファイルで許可されたプログラムだけが、ユーザー名前空間の中で特権を持てます。</translation>
    </message>
    <message>
        <source>Give unshare-lab-agent an AppArmor profile with the rule “userns,”.</source>
        <translation>unshare-lab-agent に、規則「userns,」を持つ AppArmor のプロファイルを用意してください。</translation>
    </message>
    <message>
        <source>The list of security modules can&apos;t be read.</source>
        <translation>セキュリティモジュールの一覧を読めません。</translation>
    </message>
    <message>
        <source>A lab knows one user and one group: /etc/subuid or /etc/subgid has no range for this user.</source>
        <translation>ラボのユーザーとグループは 1 つずつです。/etc/subuid か /etc/subgid に、このユーザーの範囲がありません。</translation>
    </message>
    <message>
        <source>Have the administrator add ranges with “usermod --add-subuids 100000-165535 --add-subgids 100000-165535”.</source>
        <translation>「usermod --add-subuids 100000-165535 --add-subgids 100000-165535」で範囲を追加するよう、管理者に依頼してください。</translation>
    </message>
    <message>
        <source>A lab knows one user and one group: newuidmap or newgidmap is missing.</source>
        <translation>ラボのユーザーとグループは 1 つずつです。newuidmap か newgidmap がありません。</translation>
    </message>
    <message>
        <source>Install them: package uidmap in Debian and Ubuntu, shadow-utils in Fedora, shadow in Arch and openSUSE.</source>
        <translation>インストールしてください。パッケージは、Debian と Ubuntu では uidmap、Fedora では shadow-utils、Arch と openSUSE では shadow です。</translation>
    </message>
    <message>
        <source>User ids %1, group ids %2.</source>
        <translation>ユーザー ID は %1、グループ ID は %2 です。</translation>
    </message>
    <message>
        <source>Start the computer with systemd.unified_cgroup_hierarchy=1 to have version 2 alone.</source>
        <translation>バージョン 2 だけにするには、systemd.unified_cgroup_hierarchy=1 を付けてコンピューターを起動してください。</translation>
    </message>
    <message>
        <source>Version 2.</source>
        <translation>バージョン 2 です。</translation>
    </message>
    <message>
        <source>Version 1 with a version 2 beside it: controllers belong to version 1.</source>
        <translation>バージョン 1 とバージョン 2 が併用されています。コントローラーはバージョン 1 にあります。</translation>
    </message>
    <message>
        <source>Version 1, which an ordinary user gets no part of.</source>
        <translation>バージョン 1 です。一般ユーザーは自分の cgroup を持てません。</translation>
    </message>
    <message>
        <source>No control groups are mounted.</source>
        <translation>cgroup がマウントされていません。</translation>
    </message>
    <message>
        <source>Mount cgroup2 on /sys/fs/cgroup.</source>
        <translation>/sys/fs/cgroup に cgroup2 をマウントしてください。</translation>
    </message>
    <message>
        <source>All of /proc is in view, so a child can have a proc of its own.</source>
        <translation>/proc 全体が見えるので、子プロセスは自分の proc を持てます。</translation>
    </message>
    <message>
        <source>Parts of /proc are covered, so the kernel gives a child no new proc.</source>
        <translation>/proc の一部が覆われているため、カーネルは子プロセスに新しい proc を与えません。</translation>
    </message>
    <message>
        <source>Start Unshare Lab on the computer itself, or with /proc uncovered (podman: --security-opt unmask=ALL).</source>
        <translation>コンテナの外で Unshare Lab を起動するか、/proc を覆わずに起動してください (podman では --security-opt unmask=ALL)。</translation>
    </message>
    <message>
        <source>This is a chroot: the kernel makes no user namespace from inside one.</source>
        <translation>chroot の中です。カーネルは chroot の中ではユーザー名前空間を作成しません。</translation>
    </message>
    <message>
        <source>Start it outside, or enter the other root with pivot_root.</source>
        <translation>chroot の外で起動するか、pivot_root でルートを切り替えてください。</translation>
    </message>
    <message>
        <source>This is Flatpak&apos;s sandbox, which refuses new namespaces.</source>
        <translation>Flatpak のサンドボックスの中です。新しい名前空間は拒否されます。</translation>
    </message>
    <message>
        <source>This is a container: what it may do was decided when it was started.</source>
        <translation>コンテナの中です。許されることは、コンテナの起動時に決まっています。</translation>
    </message>
    <message>
        <source>Start Unshare Lab on the computer itself.</source>
        <translation>コンテナの外で Unshare Lab を起動してください。</translation>
    </message>
    <message>
        <source>Neither a chroot nor a container.</source>
        <translation>chroot でもコンテナでもありません。</translation>
    </message>
    <message>
        <source>The helper for host mode is installed.</source>
        <translation>ホストモードのヘルパーがインストールされています。</translation>
    </message>
    <message>
        <source>There is no host mode: its helper is not installed.</source>
        <translation>ホストモードは使えません。ヘルパーがインストールされていません。</translation>
    </message>
    <message>
        <source>The sandbox does without. Host mode comes with the package of the distribution.</source>
        <translation>サンドボックスには必要ありません。ホストモードは、ディストリビューションのパッケージに含まれます。</translation>
    </message>
    <message>
        <source>This is Flatpak&apos;s sandbox. Labs are made outside of it, but most of the computer&apos;s own processes, namespaces and settings are out of sight.</source>
        <translation>Flatpak のサンドボックスの中です。ラボはその外に作成されますが、コンピューター自体のプロセス、名前空間、設定のほとんどは見えません。</translation>
    </message>
</context>
<context>
    <name>CommandFence</name>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>コマンドをコピー</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>A lab for Linux namespaces: make them, and see what the parent and the child see, side by side.</source>
        <translation>Linux の名前空間のラボです。名前空間を作成し、親プロセスと子プロセスから見えるものを並べて確認できます。</translation>
    </message>
    <message>
        <source>Play lessons in the terminal, on a real lab.</source>
        <translation>本物のラボで、レッスンを端末で実行します。</translation>
    </message>
    <message>
        <source>Print what a process sees of one kind.</source>
        <translation>プロセスから見えるものを、1 種類について表示します。</translation>
    </message>
    <message>
        <source>Print what this computer allows.</source>
        <translation>このコンピューターで許されることを表示します。</translation>
    </message>
    <message>
        <source>Print what is wrong in a lesson.</source>
        <translation>レッスンの誤りを表示します。</translation>
    </message>
    <message>
        <source>Open the window with a lesson of your own.</source>
        <translation>自分のレッスンをウィンドウで開きます。</translation>
    </message>
    <message>
        <source>--language takes en, ja or system, not “%1”.</source>
        <translation>--language には en、ja、system のどれかを指定します。「%1」は指定できません。</translation>
    </message>
    <message>
        <source>An option has a value that it does not take, or lacks the one that it needs.</source>
        <translation>値を取らないオプションに値があるか、必要な値がありません。</translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation>オプション「%1」はありません。</translation>
    </message>
    <message>
        <source>--%1 goes with a command.</source>
        <translation>--%1 はコマンドと一緒に使います。</translation>
    </message>
    <message>
        <source>“%1” does not take --%2.</source>
        <translation>「%1」に --%2 は指定できません。</translation>
    </message>
    <message>
        <source>There is no kind “%1”; it is one of %2.</source>
        <translation>種類「%1」はありません。種類は %2 のどれかです。</translation>
    </message>
    <message>
        <source>There is no lesson on “%1”.</source>
        <translation>「%1」のレッスンはありません。</translation>
    </message>
    <message>
        <source>“view” takes one kind.</source>
        <translation>「view」には種類を 1 つ指定します。</translation>
    </message>
    <message>
        <source>--pid takes the number of a process, not “%1”.</source>
        <translation>--pid にはプロセスの番号を指定します。「%1」は指定できません。</translation>
    </message>
    <message>
        <source>“doctor” takes no “%1”.</source>
        <translation>「doctor」に「%1」は指定できません。</translation>
    </message>
    <message>
        <source>“lesson” takes “check” and one file.</source>
        <translation>「lesson」には「check」とファイルを 1 つ指定します。</translation>
    </message>
    <message>
        <source>There is no command or lesson “%1”.</source>
        <translation>「%1」というコマンドやレッスンはありません。</translation>
    </message>
    <message>
        <source>--screenshot takes a directory.</source>
        <translation>--screenshot にはディレクトリーを指定します。</translation>
    </message>
    <message>
        <source>--size takes a width and a height such as 1360x860, not “%1”.</source>
        <translation>--size には 1360x860 のように幅と高さを指定します。「%1」は指定できません。</translation>
    </message>
    <message>
        <source>--theme takes light or dark, not “%1”.</source>
        <translation>--theme には light か dark を指定します。「%1」は指定できません。</translation>
    </message>
    <message>
        <source>Print JSON, one object a line.</source>
        <translation>JSON で表示します (1 行に 1 オブジェクト)。</translation>
    </message>
    <message>
        <source>View: look at this process.</source>
        <translation>view で見るプロセスです。</translation>
    </message>
    <message>
        <source>Language of texts and lessons: en, ja or system.</source>
        <translation>表示とレッスンの言語です (en、ja、system)。</translation>
    </message>
    <message>
        <source>Play every lesson in the window and write pictures.</source>
        <translation>ウィンドウですべてのレッスンを実行し、画像を保存します。</translation>
    </message>
    <message>
        <source>Size of the window, such as 1360x860.</source>
        <translation>ウィンドウの大きさです (1360x860 など)。</translation>
    </message>
    <message>
        <source>Colours of the window: light or dark.</source>
        <translation>ウィンドウの配色です (light か dark)。</translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation>このヘルプを表示します。</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>バージョンを表示します。</translation>
    </message>
    <message>
        <source>“unshare-lab --help” lists what there is.</source>
        <translation>使い方は「unshare-lab --help」で表示できます。</translation>
    </message>
    <message>
        <source>Print every namespace of this computer.</source>
        <translation>このコンピューターのすべての名前空間を表示します。</translation>
    </message>
    <message>
        <source>“discover” takes no “%1”.</source>
        <translation>「discover」に「%1」は指定できません。</translation>
    </message>
    <message>
        <source>--json and --csv do not go together.</source>
        <translation>--json と --csv は同時に指定できません。</translation>
    </message>
    <message>
        <source>--tree takes process, owner or parent, not “%1”.</source>
        <translation>--tree には process、owner、parent のどれかを指定します。「%1」は指定できません。</translation>
    </message>
    <message>
        <source>--filter, column %1: %2</source>
        <translation>--filter の %1 文字目: %2</translation>
    </message>
    <message>
        <source>Discover: print CSV, one namespace a line.</source>
        <translation>discover の結果を CSV で表示します (1 行に名前空間 1 つ)。</translation>
    </message>
    <message>
        <source>Discover: print a tree, by process, owner or parent.</source>
        <translation>discover の結果を、プロセス、所有者、親のどれかの木で表示します (process、owner、parent)。</translation>
    </message>
    <message>
        <source>Discover: only namespaces for which the expression is true.</source>
        <translation>discover で、式が真になる名前空間だけを表示します。</translation>
    </message>
    <message>
        <source>--mode takes sandbox or host, not “%1”.</source>
        <translation>--mode には sandbox か host を指定します。「%1」は使えません。</translation>
    </message>
    <message>
        <source>Run a shell or a program in a new child, with the options of unshare(1).</source>
        <translation>新しい子プロセスで、シェルかプログラムを実行します。unshare(1) のオプションを使えます。</translation>
    </message>
    <message>
        <source>Print your labs that are open.</source>
        <translation>開いている自分のラボを表示します。</translation>
    </message>
    <message>
        <source>The same with a program.</source>
        <translation>同じく、プログラムを実行します。</translation>
    </message>
    <message>
        <source>“%1” takes --side parent or --side child, not “%2”.</source>
        <translation>%1 には --side parent か --side child を指定します。「%2」は使えません。</translation>
    </message>
    <message>
        <source>“%1” takes a lab; “unshare-lab list” prints them.</source>
        <translation>%1 にはラボを指定します。ラボの一覧は unshare-lab list で表示できます。</translation>
    </message>
    <message>
        <source>“exec” takes a program; for a shell there is “attach”.</source>
        <translation>exec にはプログラムを指定します。シェルを起動するには attach を使ってください。</translation>
    </message>
    <message>
        <source>“attach” starts a shell; for a program there is “exec”.</source>
        <translation>attach はシェルを起動します。プログラムを実行するには exec を使ってください。</translation>
    </message>
    <message>
        <source>“new” takes the options of unshare(1), but not “%1”.</source>
        <translation>new には unshare(1) のオプションを指定できますが、「%1」は使えません。</translation>
    </message>
    <message>
        <source>“new” takes at least one namespace, such as --mount or --uts.</source>
        <translation>new には、--mount や --uts などの名前空間を 1 つ以上指定します。</translation>
    </message>
    <message>
        <source>“list” takes no “%1”.</source>
        <translation>list に「%1」は指定できません。</translation>
    </message>
    <message>
        <source>There is no display for a window.</source>
        <translation>ウィンドウを表示するディスプレイがありません。</translation>
    </message>
    <message>
        <source>“unshare-lab tour” plays the lessons in the terminal.</source>
        <translation>unshare-lab tour を使うと、ターミナルでレッスンを実行できます。</translation>
    </message>
    <message>
        <source>Start a shell, yours or root&apos;s, on a side, parent or child, of a lab that is open.</source>
        <translation>開いているラボの親または子の側で、自分のシェルまたは root のシェルを起動します。</translation>
    </message>
    <message>
        <source>--screenshot and --mode do not go together.</source>
        <translation>--screenshot と --mode は同時に指定できません。</translation>
    </message>
    <message>
        <source>The parent side is a sandbox, or this computer: host. Discover: host sees all that root sees.</source>
        <translation>親側を sandbox（サンドボックス）か host（このコンピューター）にします。discover では、host は root に見えるすべてを見ます。</translation>
    </message>
    <message>
        <source>--report takes a file.</source>
        <translation>--report にはファイルを指定してください。</translation>
    </message>
    <message>
        <source>Tour: write a report in Markdown, with what both sides see.</source>
        <translation>tour: 両側の見え方を含むレポートを Markdown で保存します。</translation>
    </message>
    <message>
        <source>--%1 stands alone.</source>
        <translation>--%1 は単独で指定してください。</translation>
    </message>
    <message>
        <source>From an AppImage: install the helper of host mode on this computer.</source>
        <translation>AppImage から: ホストモードのヘルパーをこのコンピューターにインストールします。</translation>
    </message>
    <message>
        <source>Remove the helper that an AppImage has installed.</source>
        <translation>AppImage からインストールしたヘルパーを取り除きます。</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Compare with PID</source>
        <translation>比較する PID</translation>
    </message>
    <message>
        <source>Now choose one</source>
        <translation>選んでください</translation>
    </message>
    <message>
        <source>Choose in the list</source>
        <translation>一覧から選ぶ</translation>
    </message>
</context>
<context>
    <name>ContainerPlate</name>
    <message>
        <source>Processes: %1</source>
        <translation>プロセス: %1</translation>
    </message>
    <message>
        <source>Root: %1</source>
        <translation>ルート: %1</translation>
    </message>
    <message>
        <source>Interfaces: %1</source>
        <translation>インターフェース: %1</translation>
    </message>
</context>
<context>
    <name>ContainerWords</name>
    <message>
        <source>Not part of it: %1</source>
        <translation>含まれないもの: %1</translation>
    </message>
    <message>
        <source>The program is itself the first process of the PID namespace: nothing is made without a fork.</source>
        <translation>プログラム自身が PID 名前空間の最初のプロセスになります。fork しない形では作成できません。</translation>
    </message>
    <message>
        <source>Whether setgroups is allowed is the tool&apos;s own choice.</source>
        <translation>setgroups を許可するかどうかは、ツールが決めます。</translation>
    </message>
    <message>
        <source>%1 always makes a new namespace of the kind %2; the lab&apos;s child shares its parent&apos;s.</source>
        <translation>%1 は「%2」の名前空間を必ず新しく作成します。ラボの子プロセスは、親プロセスと共有しています。</translation>
    </message>
    <message>
        <source>%1 cannot make a namespace of the kind %2: it stays the caller&apos;s.</source>
        <translation>%1 は「%2」の名前空間を作成できません。呼び出し元の名前空間のままになります。</translation>
    </message>
    <message>
        <source>%1 cannot do this: %2</source>
        <translation>%1 にはできないこと: %2</translation>
    </message>
    <message>
        <source>Only root can run it.</source>
        <translation>実行できるのは root だけです。</translation>
    </message>
    <message>
        <source>The propagation of the mounts is the tool&apos;s own choice.</source>
        <translation>マウントの伝播は、ツールが決めます。</translation>
    </message>
    <message>
        <source>The environment is the one that is written here, and not the caller&apos;s.</source>
        <translation>環境変数は、呼び出し元のものではなく、ここに書かれたものになります。</translation>
    </message>
    <message>
        <source>Without --cgroup-manager=disabled, crun makes a cgroup for it, which the lab does not.</source>
        <translation>--cgroup-manager=disabled を付けないと、crun はコンテナ用の cgroup を作成します。ラボは作成しません。</translation>
    </message>
    <message>
        <source>runc makes time namespaces from version 1.2 on; an older one refuses this bundle.</source>
        <translation>runc が時間名前空間を作成できるのはバージョン 1.2 以降です。それより古い runc では、このバンドルを実行できません。</translation>
    </message>
    <message>
        <source>systemd-nspawn mounts /dev, /proc, /run, /sys and /tmp of its own.</source>
        <translation>systemd-nspawn は、専用の /dev、/proc、/run、/sys、/tmp をマウントします。</translation>
    </message>
    <message>
        <source>In /dev are the devices of the tool&apos;s choice, more than the lab&apos;s four.</source>
        <translation>/dev には、ツールが選んだデバイスが入ります。ラボの 4 つより多くなります。</translation>
    </message>
    <message>
        <source>Files that are directly in / are not there, and it is a directory of its own.</source>
        <translation>/ は専用のディレクトリーになります。/ の直下にあるファイルは含まれません。</translation>
    </message>
    <message>
        <source>%1 cannot map all of these ids.</source>
        <translation>%1 では、これらの ID をすべて対応付けることはできません。</translation>
    </message>
    <message>
        <source>bwrap turns the interface lo on.</source>
        <translation>bwrap はインターフェース lo を有効にします。</translation>
    </message>
    <message>
        <source>A container made in Unshare Lab</source>
        <translation>Unshare Lab で作成したコンテナ</translation>
    </message>
    <message>
        <source>A container made in Unshare Lab, for %1</source>
        <translation>Unshare Lab で作成したコンテナ (%1 用)</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>Processes that are not visible: %1 of %2.</source>
        <translation>見えないプロセス: %2 個のうち %1 個。</translation>
    </message>
    <message>
        <source>Processes whose open files are not visible, or not all: %1.</source>
        <translation>開いているファイルの一部またはすべてが見えないプロセス: %1 個。</translation>
    </message>
    <message>
        <source>Sockets that could not be asked for their network namespace: %1.</source>
        <translation>ネットワーク名前空間を調べられないソケット: %1 個。</translation>
    </message>
    <message>
        <source>Mount namespaces whose mounts are not visible: %1.</source>
        <translation>マウントの一覧が見えないマウント名前空間: %1 個。</translation>
    </message>
    <message>
        <source>Namespaces whose owner is not visible: %1.</source>
        <translation>所有者が見えない名前空間: %1 個。</translation>
    </message>
    <message>
        <source>This is what is in Flatpak&apos;s sandbox. The computer&apos;s other processes and namespaces are not visible in it.</source>
        <translation>Flatpak のサンドボックスの中にあるものだけです。コンピューターのほかのプロセスと名前空間は、ここからは見えません。</translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>Close the details</source>
        <translation>詳細を閉じる</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Copy the nsenter command</source>
        <translation>nsenter のコマンドをコピー</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Open its view</source>
        <translation>中の様子を見る</translation>
    </message>
    <message>
        <source>In the tab of its kind, beside this computer, to look and not to change.</source>
        <translation>その種類のタブで、このコンピューターと並べて表示します。見るだけで、変更はできません。</translation>
    </message>
    <message>
        <source>Its view as root</source>
        <translation>root の権限でビューを開く</translation>
    </message>
    <message>
        <source>Root looks through the helper, which may ask for an administrator&apos;s password.</source>
        <translation>ヘルパーを通して root として読み取ります。管理者のパスワードを尋ねられることがあります。</translation>
    </message>
    <message>
        <source>Root terminal in it</source>
        <translation>中で root のターミナルを開く</translation>
    </message>
    <message>
        <source>The helper asks for an administrator&apos;s password each time.</source>
        <translation>毎回、管理者のパスワードを尋ねられます。</translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>What both sides see</source>
        <translation>両側から見えるもの</translation>
    </message>
</context>
<context>
    <name>DifferenceRow</name>
    <message>
        <source>only in the child</source>
        <translation>子プロセスだけ</translation>
    </message>
    <message>
        <source>only in the parent</source>
        <translation>親プロセスだけ</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>A sandbox lab can be made here.</source>
        <translation>ここではサンドボックスのラボを作成できます。</translation>
    </message>
    <message>
        <source>No sandbox lab can be made here.</source>
        <translation>ここではサンドボックスのラボを作成できません。</translation>
    </message>
</context>
<context>
    <name>EmptyNote</name>
    <message>
        <source>No row matches the filter.</source>
        <translation>フィルターに一致する行はありません。</translation>
    </message>
    <message>
        <source>Both sides see the same.</source>
        <translation>両側から見えるものは同じです。</translation>
    </message>
</context>
<context>
    <name>EndedPage</name>
    <message>
        <source>Host mode has ended</source>
        <translation>ホストモードが終了しました</translation>
    </message>
    <message>
        <source>Host mode did not start</source>
        <translation>ホストモードを開始できませんでした</translation>
    </message>
    <message>
        <source>The sandbox has ended</source>
        <translation>サンドボックスが終了しました</translation>
    </message>
    <message>
        <source>The sandbox cannot be made here</source>
        <translation>ここではサンドボックスを作成できません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Back to the sandbox</source>
        <translation>サンドボックスに戻る</translation>
    </message>
    <message>
        <source>Install this version&apos;s helper…</source>
        <translation>このバージョンのヘルパーをインストール…</translation>
    </message>
    <message>
        <source>Install the helper…</source>
        <translation>ヘルパーをインストール…</translation>
    </message>
</context>
<context>
    <name>EverythingStrip</name>
    <message>
        <source>Read everything again</source>
        <translation>すべてもう一度読み込む</translation>
    </message>
    <message>
        <source>Read everything</source>
        <translation>すべて読み込む</translation>
    </message>
    <message>
        <source>A helper reads as root, and an administrator&apos;s password is asked for.</source>
        <translation>ヘルパーが root として読み込みます。管理者のパスワードを尋ねられます。</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>AppArmor takes every privilege from a program that makes a user namespace without a profile that allows it (kernel.apparmor_restrict_unprivileged_userns).</source>
        <translation>AppArmor は、プロファイルで許可されていないプログラムがユーザー名前空間を作成すると、すべての特権を取り上げます (kernel.apparmor_restrict_unprivileged_userns)。</translation>
    </message>
    <message>
        <source>Give unshare-lab-agent an AppArmor profile with the rule “userns,” as the packages of Unshare Lab do, or use host mode.</source>
        <translation>Unshare Lab のパッケージのように、unshare-lab-agent に規則「userns,」を持つ AppArmor のプロファイルを用意するか、ホストモードを使ってください。</translation>
    </message>
    <message>
        <source>Start Unshare Lab on the computer itself, or start the container with a seccomp profile that allows namespaces and mounts.</source>
        <translation>コンテナの外で Unshare Lab を起動するか、名前空間とマウントを許可する seccomp プロファイルでコンテナを起動してください。</translation>
    </message>
    <message>
        <source>Reset the lesson, which makes a new child.</source>
        <translation>レッスンをリセットして、子プロセスを作り直してください。</translation>
    </message>
    <message>
        <source>A limit on namespaces is reached; no disk is full. User and PID namespaces nest 32 levels deep, and the files user.max_*_namespaces limit how many there are of each kind.</source>
        <translation>名前空間の上限に達しました (ディスクの空きとは関係ありません)。ユーザー名前空間と PID 名前空間の入れ子は 32 段までで、種類ごとの数は user.max_*_namespaces で制限されています。</translation>
    </message>
    <message>
        <source>End labs and containers that are no longer needed, start less deeply nested, or raise the limit in /proc/sys/user.</source>
        <translation>不要なラボやコンテナを終了するか、入れ子の浅いところで起動するか、/proc/sys/user の上限を上げてください。</translation>
    </message>
    <message>
        <source>This kernel does not have that system call, or a container hides it.</source>
        <translation>このカーネルにはそのシステムコールがないか、コンテナが隠しています。</translation>
    </message>
    <message>
        <source>Use Linux 5.12 or later, outside of a container.</source>
        <translation>Linux 5.12 以降を、コンテナの外で使ってください。</translation>
    </message>
    <message>
        <source>Mounts that came from a more privileged mount namespace are locked: they can&apos;t be unmounted, moved or made writable one by one (mount_namespaces(7)).</source>
        <translation>より特権のあるマウント名前空間から受け継いだマウントはロックされていて、個別にアンマウント、移動、書き込み可能への変更ができません (mount_namespaces(7))。</translation>
    </message>
    <message>
        <source>Mount something of your own and work on that.</source>
        <translation>自分で何かをマウントして、それを操作してください。</translation>
    </message>
    <message>
        <source>There is no such file or directory on this side.</source>
        <translation>こちら側には、そのファイルやディレクトリーがありません。</translation>
    </message>
    <message>
        <source>Make it first, or choose a path that is there, such as /mnt.</source>
        <translation>先に作成するか、/mnt のような存在するパスを選んでください。</translation>
    </message>
    <message>
        <source>A part of the path is not a directory, or a file meets a directory: a directory can only be mounted on a directory, a file on a file.</source>
        <translation>パスの途中がディレクトリーではないか、ファイルとディレクトリーの組み合わせです。ディレクトリーはディレクトリーに、ファイルはファイルにだけマウントできます。</translation>
    </message>
    <message>
        <source>The agent that keeps this side has ended, or was ended.</source>
        <translation>こちら側を保持しているエージェントが終了しました。</translation>
    </message>
    <message>
        <source>The program unshare-lab-agent is not where it belongs or can&apos;t be run.</source>
        <translation>プログラム unshare-lab-agent が所定の場所にないか、実行できません。</translation>
    </message>
    <message>
        <source>Install Unshare Lab again; the agent lies beside unshare-lab or in ../libexec/unshare-lab.</source>
        <translation>Unshare Lab をインストールし直してください。エージェントは unshare-lab と同じ場所か ../libexec/unshare-lab にあります。</translation>
    </message>
    <message>
        <source>A host or domain name has at most 64 bytes.</source>
        <translation>ホスト名とドメイン名は 64 バイトまでです。</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>短い名前を選んでください。</translation>
    </message>
    <message>
        <source>What a process inside the lab sent has not the form that was agreed on, so it was not used.</source>
        <translation>ラボの中のプロセスが送ったものは決められた形式ではないため、使いませんでした。</translation>
    </message>
    <message>
        <source>The user or the control group may not have any more processes.</source>
        <translation>このユーザーまたは cgroup では、これ以上プロセスを作成できません。</translation>
    </message>
    <message>
        <source>Too many files are open.</source>
        <translation>開いているファイルが多すぎます。</translation>
    </message>
    <message>
        <source>This computer allows no user namespaces: user.max_user_namespaces is 0.</source>
        <translation>このコンピューターはユーザー名前空間を許可していません (user.max_user_namespaces が 0 です)。</translation>
    </message>
    <message>
        <source>Have its administrator allow some, as with “sysctl user.max_user_namespaces=15000”, or use host mode.</source>
        <translation>「sysctl user.max_user_namespaces=15000」などで許可するよう管理者に依頼するか、ホストモードを使ってください。</translation>
    </message>
    <message>
        <source>Unshare Lab runs in a chroot, and the kernel makes no user namespace from inside one.</source>
        <translation>Unshare Lab は chroot の中で動いています。カーネルは chroot の中ではユーザー名前空間を作成しません。</translation>
    </message>
    <message>
        <source>Start it outside, or enter the other root with pivot_root, as bwrap and systemd-nspawn do.</source>
        <translation>chroot の外で起動するか、bwrap や systemd-nspawn のように pivot_root でルートを切り替えてください。</translation>
    </message>
    <message>
        <source>The seccomp filter of this container refuses new namespaces.</source>
        <translation>このコンテナの seccomp フィルターが、新しい名前空間を拒否しています。</translation>
    </message>
    <message>
        <source>This computer allows user namespaces to root alone: kernel.unprivileged_userns_clone is 0.</source>
        <translation>このコンピューターは、ユーザー名前空間を root だけに許可しています (kernel.unprivileged_userns_clone が 0 です)。</translation>
    </message>
    <message>
        <source>Have its administrator allow them with “sysctl kernel.unprivileged_userns_clone=1”, or use host mode.</source>
        <translation>「sysctl kernel.unprivileged_userns_clone=1」で許可するよう管理者に依頼するか、ホストモードを使ってください。</translation>
    </message>
    <message>
        <source>The SELinux policy refuses user namespaces to this program.</source>
        <translation>SELinux のポリシーが、このプログラムにユーザー名前空間を拒否しています。</translation>
    </message>
    <message>
        <source>Look for the refusal with “ausearch -m avc”, and have the policy allow user_namespace create, or use host mode.</source>
        <translation>「ausearch -m avc」で拒否の記録を調べて、ポリシーで user_namespace create を許可してもらうか、ホストモードを使ってください。</translation>
    </message>
    <message>
        <source>The kernel or a security module refuses new namespaces to this program.</source>
        <translation>カーネルかセキュリティモジュールが、このプログラムに新しい名前空間を拒否しています。</translation>
    </message>
    <message>
        <source>“unshare-lab doctor” lists what this computer allows.</source>
        <translation>このコンピューターで許されることは「unshare-lab doctor」で確認できます。</translation>
    </message>
    <message>
        <source>This kernel does not have every kind of namespace.</source>
        <translation>このカーネルには、すべての種類の名前空間があるわけではありません。</translation>
    </message>
    <message>
        <source>Use a newer kernel, or one with all of them turned on: cgroup namespaces came with Linux 4.6, time namespaces with 5.6.</source>
        <translation>新しいカーネルか、すべての種類を有効にしたカーネルを使ってください。cgroup 名前空間は Linux 4.6、時間名前空間は 5.6 で加わりました。</translation>
    </message>
    <message>
        <source>The first process of the PID namespace has ended, and no other can start in it.</source>
        <translation>PID 名前空間の最初のプロセスが終了したため、その中で新しいプロセスを作成できません。</translation>
    </message>
    <message>
        <source>End some, or raise the limit (ulimit -u).</source>
        <translation>不要なプロセスを終了するか、上限を上げてください (ulimit -u)。</translation>
    </message>
    <message>
        <source>newuidmap and newgidmap are not installed.</source>
        <translation>newuidmap と newgidmap がインストールされていません。</translation>
    </message>
    <message>
        <source>Install them: package uidmap in Debian and Ubuntu, shadow-utils in Fedora, shadow in Arch and openSUSE.</source>
        <translation>インストールしてください。パッケージは、Debian と Ubuntu では uidmap、Fedora では shadow-utils、Arch と openSUSE では shadow です。</translation>
    </message>
    <message>
        <source>Without a range in /etc/subuid and /etc/subgid a user can map the own id alone, and each map is written once.</source>
        <translation>/etc/subuid と /etc/subgid に範囲がないユーザーは自分の ID だけをマップできます。また、マップを書けるのは 1 回だけです。</translation>
    </message>
    <message>
        <source>Have the administrator add ranges with “usermod --add-subuids 100000-165535 --add-subgids 100000-165535”.</source>
        <translation>「usermod --add-subuids 100000-165535 --add-subgids 100000-165535」で範囲を追加するよう、管理者に依頼してください。</translation>
    </message>
    <message>
        <source>Only the own id and the ranges in /etc/subuid and /etc/subgid can be mapped, each map is written once, and setgroups has to be “deny” before a user writes gid_map.</source>
        <translation>マップできるのは、自分の ID と /etc/subuid、/etc/subgid の範囲だけです。マップを書けるのは 1 回だけで、一般ユーザーが gid_map を書く前には setgroups を「deny」にする必要があります。</translation>
    </message>
    <message>
        <source>Map ids that are yours, in a new user namespace.</source>
        <translation>新しいユーザー名前空間で、自分の ID をマップしてください。</translation>
    </message>
    <message>
        <source>The files of that process in /proc are hidden from this program (hidepid).</source>
        <translation>/proc のそのプロセスのファイルは、このプログラムから隠されています (hidepid)。</translation>
    </message>
    <message>
        <source>Have the administrator mount /proc without hidepid, or with the gid= of a group that you are in.</source>
        <translation>/proc を hidepid なしで、または自分が属するグループの gid= を付けてマウントするよう、管理者に依頼してください。</translation>
    </message>
    <message>
        <source>The lines of the map overlap or have not the form “inside outside count”.</source>
        <translation>マップの行が重なっているか、「内側 外側 個数」の形式ではありません。</translation>
    </message>
    <message>
        <source>Write lines that do not overlap.</source>
        <translation>重ならない行を書いてください。</translation>
    </message>
    <message>
        <source>Parts of /proc are covered by other mounts here, as containers do, and the kernel gives out a new proc only where a whole one is in view.</source>
        <translation>コンテナのように、/proc の一部が別のマウントで覆われています。カーネルは、全体が見えている場合だけ新しい proc を与えます。</translation>
    </message>
    <message>
        <source>Start Unshare Lab on the computer itself, or start the container with its /proc uncovered (podman: --security-opt unmask=ALL).</source>
        <translation>コンテナの外で Unshare Lab を起動するか、/proc を覆わずにコンテナを起動してください (podman では --security-opt unmask=ALL)。</translation>
    </message>
    <message>
        <source>The seccomp filter of this container refuses mounts.</source>
        <translation>このコンテナの seccomp フィルターが、マウントを拒否しています。</translation>
    </message>
    <message>
        <source>A proc shows a PID namespace, and only who owns that namespace may mount one.</source>
        <translation>proc は PID 名前空間を表します。マウントできるのは、その名前空間の所有者だけです。</translation>
    </message>
    <message>
        <source>Make the child with a PID namespace of its own.</source>
        <translation>PID 名前空間も一緒に作成してください。</translation>
    </message>
    <message>
        <source>This file system does not take one of the options.</source>
        <translation>このファイルシステムでは使えないオプションがあります。</translation>
    </message>
    <message>
        <source>Correct the options: tmpfs takes size=64m and mode=1777.</source>
        <translation>オプションを直してください。tmpfs には size=64m や mode=1777 を指定できます。</translation>
    </message>
    <message>
        <source>This kernel does not have that file system.</source>
        <translation>このカーネルには、そのファイルシステムがありません。</translation>
    </message>
    <message>
        <source>Choose another type; /proc/filesystems lists those that are there.</source>
        <translation>別の種類を選んでください。使えるものは /proc/filesystems にあります。</translation>
    </message>
    <message>
        <source>The mount namespace holds as many mounts as it may (/proc/sys/fs/mount-max).</source>
        <translation>マウント名前空間のマウント数が上限に達しました (/proc/sys/fs/mount-max)。</translation>
    </message>
    <message>
        <source>Unmount some first.</source>
        <translation>先にいくつかアンマウントしてください。</translation>
    </message>
    <message>
        <source>The same file system is mounted there already, or it is in use.</source>
        <translation>同じファイルシステムがすでにマウントされているか、使用中です。</translation>
    </message>
    <message>
        <source>Unmount it first, or choose another target.</source>
        <translation>先にアンマウントするか、別のマウント先を選んでください。</translation>
    </message>
    <message>
        <source>A directory on the way may not be entered by this user.</source>
        <translation>このユーザーは、途中のディレクトリーに入れません。</translation>
    </message>
    <message>
        <source>Choose a path that this side can read.</source>
        <translation>こちら側から読めるパスを選んでください。</translation>
    </message>
    <message>
        <source>The path leads through too many symbolic links, or through one where none is allowed.</source>
        <translation>パスにシンボリックリンクが多すぎるか、許されない場所にシンボリックリンクがあります。</translation>
    </message>
    <message>
        <source>Name the place itself.</source>
        <translation>リンクではなく、実際の場所を指定してください。</translation>
    </message>
    <message>
        <source>It is in use: a process works in it or has a file open there, or another mount lies on it.</source>
        <translation>使用中です。プロセスがそこで動作しているか、ファイルを開いているか、その上に別のマウントがあります。</translation>
    </message>
    <message>
        <source>Leave the directory, close the files, unmount what lies on it, and try again.</source>
        <translation>ディレクトリーから出て、ファイルを閉じ、上のマウントをアンマウントしてから、もう一度試してください。</translation>
    </message>
    <message>
        <source>Nothing is mounted there on this side, or the mount came from a more privileged mount namespace and is locked (mount_namespaces(7)).</source>
        <translation>こちら側では何もマウントされていないか、より特権のあるマウント名前空間から受け継いだマウントでロックされています (mount_namespaces(7))。</translation>
    </message>
    <message>
        <source>Choose a mount that was made on this side.</source>
        <translation>こちら側で作成したマウントを選んでください。</translation>
    </message>
    <message>
        <source>Choose a target of the table of mounts.</source>
        <translation>マウントの表にあるマウント先を選んでください。</translation>
    </message>
    <message>
        <source>Names are set by who has CAP_SYS_ADMIN in the user namespace that owns the UTS namespace.</source>
        <translation>名前を設定するには、UTS 名前空間を所有するユーザー名前空間での CAP_SYS_ADMIN が必要です。</translation>
    </message>
    <message>
        <source>Make the child with a UTS namespace of its own.</source>
        <translation>UTS 名前空間も一緒に作成してください。</translation>
    </message>
    <message>
        <source>A namespace is entered by who has CAP_SYS_ADMIN in the user namespace that owns it.</source>
        <translation>名前空間に入るには、それを所有するユーザー名前空間での CAP_SYS_ADMIN が必要です。</translation>
    </message>
    <message>
        <source>Enter the user namespace that owns it first.</source>
        <translation>先に、それを所有するユーザー名前空間に入ってください。</translation>
    </message>
    <message>
        <source>A process can&apos;t enter the user namespace that it is in, nor one of that kind with several threads.</source>
        <translation>プロセスは、自分がいるユーザー名前空間には入れません。また、複数のスレッドを持つプロセスはユーザー名前空間に入れません。</translation>
    </message>
    <message>
        <source>What a process inside the lab sent is larger than what is taken from one.</source>
        <translation>ラボの中のプロセスが送ったものは、受け取れる大きさを超えています。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>パスを確認してください。</translation>
    </message>
    <message>
        <source>This user may not read it; the namespaces of another user&apos;s process are hidden (proc(5)).</source>
        <translation>このユーザーには読めません。ほかのユーザーのプロセスの名前空間は隠されています (proc(5))。</translation>
    </message>
    <message>
        <source>Choose a process or a file of your own.</source>
        <translation>自分のプロセスやファイルを選んでください。</translation>
    </message>
    <message>
        <source>That side, or that process, is not there.</source>
        <translation>その側、またはそのプロセスがありません。</translation>
    </message>
    <message>
        <source>Make the child first.</source>
        <translation>先に子プロセスを作成してください。</translation>
    </message>
    <message>
        <source>The lab has a child already.</source>
        <translation>このラボには、すでに子プロセスがあります。</translation>
    </message>
    <message>
        <source>Reset the lesson to end it.</source>
        <translation>レッスンをリセットして、子プロセスを終了してください。</translation>
    </message>
    <message>
        <source>There was no answer within the time that one may take.</source>
        <translation>決められた時間内に応答がありませんでした。</translation>
    </message>
    <message>
        <source>The sandbox is read-only, so that a lab can&apos;t change a file of yours; only its scratch places are not.</source>
        <translation>ラボがファイルを変更できないように、サンドボックスは読み取り専用です。書き込めるのは一時的な場所だけです。</translation>
    </message>
    <message>
        <source>Use /tmp, /run, /var/tmp or /dev/shm, or mount a tmpfs first.</source>
        <translation>/tmp、/run、/var/tmp、/dev/shm を使うか、先に tmpfs をマウントしてください。</translation>
    </message>
    <message>
        <source>The file system is full; a tmpfs ends at its size.</source>
        <translation>ファイルシステムに空きがありません。tmpfs は size までしか使えません。</translation>
    </message>
    <message>
        <source>Delete something there, or mount it with a larger size.</source>
        <translation>不要なものを削除するか、size を大きくしてマウントしてください。</translation>
    </message>
    <message>
        <source>The quota of the user is used up.</source>
        <translation>ユーザーのクォータを使い切りました。</translation>
    </message>
    <message>
        <source>Delete something there.</source>
        <translation>不要なものを削除してください。</translation>
    </message>
    <message>
        <source>A name has at most 255 bytes, a path 4095.</source>
        <translation>名前は 255 バイト、パスは 4095 バイトまでです。</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>短いものを選んでください。</translation>
    </message>
    <message>
        <source>It is larger than what one message takes.</source>
        <translation>1 つのメッセージに入る大きさを超えています。</translation>
    </message>
    <message>
        <source>Use less at once.</source>
        <translation>一度に扱う量を減らしてください。</translation>
    </message>
    <message>
        <source>The kernel has no memory for it.</source>
        <translation>カーネルのメモリーが足りません。</translation>
    </message>
    <message>
        <source>Close some programs.</source>
        <translation>不要なプログラムを終了してください。</translation>
    </message>
    <message>
        <source>End some labs, or raise the limit (ulimit -n).</source>
        <translation>不要なラボを終了するか、上限を上げてください (ulimit -n)。</translation>
    </message>
    <message>
        <source>New namespaces could not be made.</source>
        <translation>新しい名前空間を作成できませんでした。</translation>
    </message>
    <message>
        <source>User and group ids could not be mapped.</source>
        <translation>ユーザー ID とグループ ID をマップできませんでした。</translation>
    </message>
    <message>
        <source>%1 could not be mounted.</source>
        <translation>%1 をマウントできませんでした。</translation>
    </message>
    <message>
        <source>The file system could not be mounted.</source>
        <translation>ファイルシステムをマウントできませんでした。</translation>
    </message>
    <message>
        <source>%1 could not be unmounted.</source>
        <translation>%1 をアンマウントできませんでした。</translation>
    </message>
    <message>
        <source>The mount could not be undone.</source>
        <translation>アンマウントできませんでした。</translation>
    </message>
    <message>
        <source>The name %1 could not be set.</source>
        <translation>名前 %1 を設定できませんでした。</translation>
    </message>
    <message>
        <source>The name could not be set.</source>
        <translation>名前を設定できませんでした。</translation>
    </message>
    <message>
        <source>A namespace could not be entered.</source>
        <translation>名前空間に入れませんでした。</translation>
    </message>
    <message>
        <source>The agent could not be started.</source>
        <translation>エージェントを起動できませんでした。</translation>
    </message>
    <message>
        <source>%1 could not be opened.</source>
        <translation>%1 を開けませんでした。</translation>
    </message>
    <message>
        <source>A file could not be opened.</source>
        <translation>ファイルを開けませんでした。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 に書き込めませんでした。</translation>
    </message>
    <message>
        <source>A file could not be written.</source>
        <translation>ファイルに書き込めませんでした。</translation>
    </message>
    <message>
        <source>An answer from the lab could not be read.</source>
        <translation>ラボからの応答を読めませんでした。</translation>
    </message>
    <message>
        <source>“%1” failed for %2.</source>
        <translation>%2 に対する「%1」が失敗しました。</translation>
    </message>
    <message>
        <source>“%1” failed.</source>
        <translation>「%1」が失敗しました。</translation>
    </message>
    <message>
        <source>The kernel named no reason.</source>
        <translation>カーネルは理由を示していません。</translation>
    </message>
    <message>
        <source>The kernel&apos;s reason: %1.</source>
        <translation>カーネルが示した理由: %1</translation>
    </message>
    <message>
        <source>The manual page of the call below says what it means. “unshare-lab doctor” lists what this computer allows.</source>
        <translation>意味は、下のシステムコールのマニュアルページにあります。このコンピューターで許されることは「unshare-lab doctor」で確認できます。</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>問題ありません。</translation>
    </message>
    <message>
        <source>A value is needed here.</source>
        <translation>値が必要です。</translation>
    </message>
    <message>
        <source>There is nothing of that name.</source>
        <translation>その名前のものはありません。</translation>
    </message>
    <message>
        <source>This is given twice.</source>
        <translation>2 回指定されています。</translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation>空にはできません。</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>長すぎます。</translation>
    </message>
    <message>
        <source>The path has to start with /.</source>
        <translation>パスは / で始まる必要があります。</translation>
    </message>
    <message>
        <source>The path must not have “.”, “..” or an empty part, nor end with /.</source>
        <translation>パスに「.」、「..」、空の要素を含めたり、/ で終わったりすることはできません。</translation>
    </message>
    <message>
        <source>This has a character that can&apos;t be shown.</source>
        <translation>表示できない文字が含まれています。</translation>
    </message>
    <message>
        <source>A name has letters, digits, “-” and “.”, and no part starts or ends with “-”.</source>
        <translation>名前に使えるのは、英数字、「-」、「.」です。各部分の最初と最後に「-」は使えません。</translation>
    </message>
    <message>
        <source>A size is a number with k, m, g or %, such as 64m.</source>
        <translation>サイズは 64m のように、数に k、m、g、% を付けて指定します。</translation>
    </message>
    <message>
        <source>A mode is an octal number up to 1777, such as 755.</source>
        <translation>モードは 755 のように、1777 までの 8 進数で指定します。</translation>
    </message>
    <message>
        <source>This does not go with the other values.</source>
        <translation>ほかの値と一緒には指定できません。</translation>
    </message>
    <message>
        <source>There is no object of that type with that id in the IPC namespace of this side.</source>
        <translation>この側の IPC 名前空間には、その種類と ID のオブジェクトがありません。</translation>
    </message>
    <message>
        <source>Choose an id of the table; what the other side has can&apos;t be reached from here.</source>
        <translation>表にある ID を指定してください。反対側にあるものには、ここからは届きません。</translation>
    </message>
    <message>
        <source>A queue of that name is there already.</source>
        <translation>同じ名前のキューがすでにあります。</translation>
    </message>
    <message>
        <source>Choose another name, or remove that queue first.</source>
        <translation>別の名前にするか、先にそのキューを削除してください。</translation>
    </message>
    <message>
        <source>In this IPC namespace an object of that type has the key already.</source>
        <translation>この IPC 名前空間では、同じ種類のオブジェクトがすでにそのキーを使っています。</translation>
    </message>
    <message>
        <source>Choose another key, or leave it empty for a random one.</source>
        <translation>別のキーにするか、空のままにしてください。空にすると無作為に選ばれます。</translation>
    </message>
    <message>
        <source>No mqueue file system is mounted there, and only in one is a file a queue.</source>
        <translation>そこには mqueue ファイルシステムがマウントされていません。ファイルがキューになるのは、その中だけです。</translation>
    </message>
    <message>
        <source>Mount the POSIX message queues first, and choose a path in that mount.</source>
        <translation>先に POSIX メッセージキューをマウントし、その中のパスを指定してください。</translation>
    </message>
    <message>
        <source>The size is larger than a segment may be (kernel.shmmax).</source>
        <translation>セグメントの大きさの上限 (kernel.shmmax) を超えています。</translation>
    </message>
    <message>
        <source>Choose a smaller size.</source>
        <translation>小さい値にしてください。</translation>
    </message>
    <message>
        <source>These are more semaphores than an array may have (kernel.sem).</source>
        <translation>1 つの配列に含められるセマフォの数 (kernel.sem) を超えています。</translation>
    </message>
    <message>
        <source>Choose a smaller number.</source>
        <translation>個数を減らしてください。</translation>
    </message>
    <message>
        <source>The IPC namespace has as many POSIX queues as it may (fs.mqueue.queues_max).</source>
        <translation>IPC 名前空間の POSIX キューの数が上限 (fs.mqueue.queues_max) に達しています。</translation>
    </message>
    <message>
        <source>Remove some first.</source>
        <translation>先にいくつか削除してください。</translation>
    </message>
    <message>
        <source>The IPC namespace has as many of these objects as it may (kernel.msgmni, kernel.shmmni, kernel.shmall, kernel.sem).</source>
        <translation>IPC 名前空間のこの種類のオブジェクトが、上限 (kernel.msgmni、kernel.shmmni、kernel.shmall、kernel.sem) に達しています。</translation>
    </message>
    <message>
        <source>The POSIX queues of this user hold as many bytes as they may (ulimit -q).</source>
        <translation>このユーザーの POSIX キューの合計が、バイト数の上限 (ulimit -q) に達しています。</translation>
    </message>
    <message>
        <source>No queue of that name is there.</source>
        <translation>その名前のキューはありません。</translation>
    </message>
    <message>
        <source>Choose a name of the table of POSIX queues.</source>
        <translation>POSIX キューの表にある名前を指定してください。</translation>
    </message>
    <message>
        <source>An object is removed by its owner, by who made it, or by who has CAP_SYS_ADMIN in the user namespace that owns the IPC namespace.</source>
        <translation>オブジェクトを削除できるのは、所有者、作成者、または IPC 名前空間を所有するユーザー名前空間で CAP_SYS_ADMIN を持つプロセスです。</translation>
    </message>
    <message>
        <source>Choose an object of your own.</source>
        <translation>ご自分のオブジェクトを指定してください。</translation>
    </message>
    <message>
        <source>An mqueue file system shows an IPC namespace, and only who owns that namespace may mount one.</source>
        <translation>mqueue ファイルシステムは IPC 名前空間を示すもので、マウントできるのはその名前空間の所有者だけです。</translation>
    </message>
    <message>
        <source>Make the child with an IPC namespace of its own.</source>
        <translation>専用の IPC 名前空間を持つ子プロセスを作成してください。</translation>
    </message>
    <message>
        <source>There is one wall clock for the whole computer, in no time namespace. To set it takes CAP_SYS_TIME in the first user namespace, and the root of a sandbox is root in its own alone.</source>
        <translation>現在時刻の時計はコンピューター全体で 1 つだけで、時間名前空間には属しません。設定するには最初のユーザー名前空間での CAP_SYS_TIME が必要ですが、サンドボックスの root が root なのは自分のユーザー名前空間の中だけです。</translation>
    </message>
    <message>
        <source>Leave the wall clock to the computer; a time namespace shifts the monotonic clock and the one since boot (--monotonic, --boottime).</source>
        <translation>現在時刻はコンピューターに任せてください。時間名前空間でずらせるのは、単調増加クロックと起動からの時間です (--monotonic、--boottime)。</translation>
    </message>
    <message>
        <source>The wall clock can&apos;t be set to before the computer&apos;s start, or that far ahead.</source>
        <translation>現在時刻を、コンピューターの起動より前や、それほど先に設定することはできません。</translation>
    </message>
    <message>
        <source>Choose a time nearer to now.</source>
        <translation>今に近い時刻を指定してください。</translation>
    </message>
    <message>
        <source>The offsets of a time namespace are fixed as soon as the first process is in it.</source>
        <translation>時間名前空間のオフセットは、最初のプロセスが入った時点で固定されます。</translation>
    </message>
    <message>
        <source>Make a new child with the offsets that you want (unshare --time --monotonic, --boottime).</source>
        <translation>必要なオフセットを指定して、子プロセスを作成し直してください (unshare --time --monotonic、--boottime)。</translation>
    </message>
    <message>
        <source>With this offset the clock would stand below zero, or run beyond what the kernel can count.</source>
        <translation>このオフセットでは、時計が 0 より前になるか、カーネルが数えられる範囲を超えます。</translation>
    </message>
    <message>
        <source>Choose an offset that takes away no more than the parent&apos;s clock shows.</source>
        <translation>親プロセスの時計が示す値よりも多く戻さないオフセットを指定してください。</translation>
    </message>
    <message>
        <source>Only the clocks monotonic and boottime have an offset, in whole seconds and less than 1000000000 nanoseconds.</source>
        <translation>オフセットがあるのは monotonic と boottime の 2 つの時計だけです。値は整数の秒と、1000000000 未満のナノ秒です。</translation>
    </message>
    <message>
        <source>Write a line such as “boottime 16500 0”.</source>
        <translation>「boottime 16500 0」のような行を書き込んでください。</translation>
    </message>
    <message>
        <source>Offsets are written by who has CAP_SYS_TIME in the user namespace that owns the time namespace.</source>
        <translation>オフセットを書き込めるのは、時間名前空間を所有するユーザー名前空間で CAP_SYS_TIME を持つプロセスです。</translation>
    </message>
    <message>
        <source>Make the child with a time namespace of its own.</source>
        <translation>専用の時間名前空間を持つ子プロセスを作成してください。</translation>
    </message>
    <message>
        <source>This kernel has no time namespaces.</source>
        <translation>このカーネルには時間名前空間がありません。</translation>
    </message>
    <message>
        <source>Use a kernel with them turned on (CONFIG_TIME_NS); they came with Linux 5.6.</source>
        <translation>この機能 (CONFIG_TIME_NS) を有効にした Linux 5.6 以降のカーネルを使ってください。</translation>
    </message>
    <message>
        <source>%1 could not be made.</source>
        <translation>%1 を作成できませんでした。</translation>
    </message>
    <message>
        <source>The object could not be made.</source>
        <translation>オブジェクトを作成できませんでした。</translation>
    </message>
    <message>
        <source>%1 could not be removed.</source>
        <translation>%1 を削除できませんでした。</translation>
    </message>
    <message>
        <source>The object could not be removed.</source>
        <translation>オブジェクトを削除できませんでした。</translation>
    </message>
    <message>
        <source>The wall clock could not be set.</source>
        <translation>現在時刻を設定できませんでした。</translation>
    </message>
    <message>
        <source>The offset of a clock could not be written.</source>
        <translation>時計のオフセットを書き込めませんでした。</translation>
    </message>
    <message>
        <source>This is not a whole number, or it is too small or too large.</source>
        <translation>整数ではないか、値が小さすぎるか、大きすぎます。</translation>
    </message>
    <message>
        <source>A key is a number but 0, such as 0x4c616220, or the word “private”.</source>
        <translation>キーは、0x4c616220 のような 0 以外の数値か、「private」という語です。</translation>
    </message>
    <message>
        <source>A time is a day and a time of day, such as 2026-01-01 00:00:00.</source>
        <translation>日時は 2026-01-01 00:00:00 のように、日付と時刻で指定します。</translation>
    </message>
    <message>
        <source>Nothing is mounted there: only a mount has a propagation type, not a directory in it.</source>
        <translation>そこには何もマウントされていません。伝播方式を持つのはマウントだけで、その中のディレクトリーは持ちません。</translation>
    </message>
    <message>
        <source>The mount that holds it is unbindable, or has a locked mount below it that a copy would uncover (mount_namespaces(7)).</source>
        <translation>それを含むマウントが unbindable であるか、その下に、複製すると覆いが外れてしまうロックされたマウントがあります (mount_namespaces(7))。</translation>
    </message>
    <message>
        <source>Make that mount private, shared or slave first, or bind something of your own.</source>
        <translation>先にそのマウントを private、shared、slave のいずれかに変えるか、自分で作成したものをバインドマウントしてください。</translation>
    </message>
    <message>
        <source>Make the child with a network namespace of its own, or do it on the parent side.</source>
        <translation>子プロセスを専用のネットワーク名前空間で作成するか、親プロセスの側で行ってください。</translation>
    </message>
    <message>
        <source>Interfaces, addresses and routes are changed by who has CAP_NET_ADMIN in the user namespace that owns the network namespace.</source>
        <translation>インターフェース、アドレス、経路を変更できるのは、そのネットワーク名前空間を所有するユーザー名前空間で CAP_NET_ADMIN を持つプロセスだけです。</translation>
    </message>
    <message>
        <source>Give an interface an address of that network and bring it up, or add a route that leads there.</source>
        <translation>インターフェースにそのネットワークのアドレスを割り当てて起動するか、そこへの経路を追加してください。</translation>
    </message>
    <message>
        <source>IPv6 is turned off on this computer or interface.</source>
        <translation>このコンピューターまたはインターフェースでは IPv6 が無効になっています。</translation>
    </message>
    <message>
        <source>Use IPv4, or turn it on: net.ipv6.conf.all.disable_ipv6 has to be 0 on this side, and the kernel may not have been started with ipv6.disable=1.</source>
        <translation>IPv4 を使うか、IPv6 を有効にしてください。この側で net.ipv6.conf.all.disable_ipv6 が 0 になっていて、カーネルが ipv6.disable=1 を付けずに起動している必要があります。</translation>
    </message>
    <message>
        <source>No interface of this side has that name. It may have been moved to the other side, or have gone with the other end of its pair or with the namespace that this was in.</source>
        <translation>この側にその名前のインターフェースはありません。反対側に移されたか、ペアの相手やその名前空間と一緒に消えた可能性があります。</translation>
    </message>
    <message>
        <source>Choose one of the table of interfaces, on the side where it is.</source>
        <translation>インターフェースの表にあるものを、それがある側で選んでください。</translation>
    </message>
    <message>
        <source>On that side there is an interface of that name already, or one of the pair&apos;s names. One whose namespace has just ended takes a moment to go.</source>
        <translation>その側には、その名前かペアのどちらかの名前のインターフェースがすでにあります。名前空間が終わった直後は、消えるまで少し時間がかかります。</translation>
    </message>
    <message>
        <source>Choose another name, or delete that interface first.</source>
        <translation>別の名前を選ぶか、先にそのインターフェースを削除してください。</translation>
    </message>
    <message>
        <source>lo belongs to its namespace and goes with it alone.</source>
        <translation>lo は名前空間に属していて、名前空間と一緒にしか消えません。</translation>
    </message>
    <message>
        <source>Turn it off instead.</source>
        <translation>削除する代わりに停止してください。</translation>
    </message>
    <message>
        <source>Interfaces of this kind can&apos;t do that: only a bridge has ports.</source>
        <translation>この種類のインターフェースではできません。ポートを持てるのはブリッジだけです。</translation>
    </message>
    <message>
        <source>Choose another interface, such as an end of a veth pair.</source>
        <translation>veth ペアの端など、別のインターフェースを選んでください。</translation>
    </message>
    <message>
        <source>The interface does not allow that: lo never leaves its namespace nor becomes a port, and each kind has its largest and smallest MTU.</source>
        <translation>このインターフェースではできません。lo は名前空間から出ることもポートになることもなく、MTU の上限と下限は種類ごとに決まっています。</translation>
    </message>
    <message>
        <source>Choose another interface, or a value between 68 and 65535.</source>
        <translation>別のインターフェースか、68 から 65535 までの値を選んでください。</translation>
    </message>
    <message>
        <source>A bridge can&apos;t be the port of a bridge: packets could go round for ever.</source>
        <translation>ブリッジをほかのブリッジのポートにはできません。パケットが永久に回り続けるおそれがあります。</translation>
    </message>
    <message>
        <source>Choose an end of a veth pair.</source>
        <translation>veth ペアの端を選んでください。</translation>
    </message>
    <message>
        <source>The interface has that address already.</source>
        <translation>インターフェースには、そのアドレスがすでにあります。</translation>
    </message>
    <message>
        <source>Delete it first, or choose another one.</source>
        <translation>先に削除するか、別のものを選んでください。</translation>
    </message>
    <message>
        <source>The interface does not have that address with that prefix length.</source>
        <translation>インターフェースに、そのプレフィックス長のそのアドレスはありません。</translation>
    </message>
    <message>
        <source>Choose one of the table of addresses, with the number behind its “/”.</source>
        <translation>アドレスの表から、「/」の後ろの数も含めて選んでください。</translation>
    </message>
    <message>
        <source>That is not the address of one interface: groups, 127.0.0.0/8 and :: have meanings of their own.</source>
        <translation>1 つのインターフェースに割り当てられるアドレスではありません。マルチキャスト、127.0.0.0/8、:: には特別な意味があります。</translation>
    </message>
    <message>
        <source>Choose an address such as 10.0.0.1/24 or fd00::1/64.</source>
        <translation>10.0.0.1/24 や fd00::1/64 のようなアドレスを選んでください。</translation>
    </message>
    <message>
        <source>The interface takes no such address: IPv6 needs an MTU of at least 1280.</source>
        <translation>インターフェースにそのアドレスは割り当てられません。IPv6 には 1280 以上の MTU が必要です。</translation>
    </message>
    <message>
        <source>Set a larger MTU, turn the interface off and on, and try again.</source>
        <translation>MTU を大きくし、インターフェースを停止して起動し直してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>There is a route to that destination already.</source>
        <translation>その宛先への経路はすでにあります。</translation>
    </message>
    <message>
        <source>Delete it first.</source>
        <translation>先に削除してください。</translation>
    </message>
    <message>
        <source>This side has no such route; what belongs to an interface goes when that is turned off.</source>
        <translation>この側にその経路はありません。インターフェースの経路は、停止すると消えます。</translation>
    </message>
    <message>
        <source>Choose one of the table of routes.</source>
        <translation>経路の表から選んでください。</translation>
    </message>
    <message>
        <source>The router is in no network that an interface of this side is in, so nobody knows where it is.</source>
        <translation>ルーターが、この側のインターフェースのどのネットワークにも入っていないので、どこにあるか分かりません。</translation>
    </message>
    <message>
        <source>Give an interface an address of the router&apos;s network and bring it up first.</source>
        <translation>先にインターフェースにルーターのネットワークのアドレスを割り当てて起動してください。</translation>
    </message>
    <message>
        <source>The interface of the route is turned off.</source>
        <translation>経路のインターフェースが停止しています。</translation>
    </message>
    <message>
        <source>Bring it up first.</source>
        <translation>先に起動してください。</translation>
    </message>
    <message>
        <source>The router can&apos;t be one: that is an address of a group or of a whole network.</source>
        <translation>ルーターに指定できないアドレスです。マルチキャストか、ネットワーク全体のアドレスです。</translation>
    </message>
    <message>
        <source>Name the address of the other side.</source>
        <translation>反対側のアドレスを指定してください。</translation>
    </message>
    <message>
        <source>No route leads there. In a new network namespace there is none, and every interface is down, even lo.</source>
        <translation>そこへの経路がありません。新しいネットワーク名前空間には経路がなく、lo を含むすべてのインターフェースが停止しています。</translation>
    </message>
    <message>
        <source>A route leads there, but nobody answers on it who has that address.</source>
        <translation>経路はありますが、そのアドレスを持つ相手から応答がありません。</translation>
    </message>
    <message>
        <source>Bring up the interface that has it, and see that both ends are in one network.</source>
        <translation>そのアドレスを持つインターフェースを起動し、両端が同じネットワークにあることを確認してください。</translation>
    </message>
    <message>
        <source>The interface on the way is turned off.</source>
        <translation>途中のインターフェースが停止しています。</translation>
    </message>
    <message>
        <source>This side has no address to send from yet: one of IPv6 is tentative for a second or two, while the kernel asks whether somebody else has it, and useless for good if somebody has (dadfailed).</source>
        <translation>この側には、まだ送信元に使えるアドレスがありません。IPv6 アドレスは、ほかで使われていないかをカーネルが確かめる 1、2 秒の間は tentative で、使われていた場合は dadfailed となり、そのままでは使えません。</translation>
    </message>
    <message>
        <source>Wait until its flags no longer say tentative, or add it without that question (nodad). Two ends need two addresses.</source>
        <translation>フラグから tentative が消えるのを待つか、重複を確かめずに追加してください (nodad)。両端には別々のアドレスが必要です。</translation>
    </message>
    <message>
        <source>An address that starts with fe80: is on every link: it does not say over which one.</source>
        <translation>fe80: で始まるアドレスはどのリンクにもあるので、どのリンクを使うか分かりません。</translation>
    </message>
    <message>
        <source>Write the interface behind it: fe80::1%veth0-c.</source>
        <translation>fe80::1%veth0-c のように、後ろにインターフェースを書いてください。</translation>
    </message>
    <message>
        <source>That is the broadcast address of a network: it belongs to all in it.</source>
        <translation>ネットワークのブロードキャストアドレスで、そのネットワークの全員を指します。</translation>
    </message>
    <message>
        <source>Ping one of them.</source>
        <translation>そのうちの 1 つに ping を送信してください。</translation>
    </message>
    <message>
        <source>A raw socket is for who has CAP_NET_RAW in the user namespace that owns the network namespace, and net.ipv4.ping_group_range lets nobody ping without one in a new namespace.</source>
        <translation>raw ソケットを使えるのは、そのネットワーク名前空間を所有するユーザー名前空間で CAP_NET_RAW を持つプロセスだけです。新しい名前空間では、net.ipv4.ping_group_range により、raw ソケットなしの ping は誰にも許されません。</translation>
    </message>
    <message>
        <source>Memory is not short: process 1 of the PID namespace in which the new process would be born has ended, and no other can start there.</source>
        <translation>メモリーが足りないのではありません。新しいプロセスが生まれるはずの PID 名前空間ではプロセス 1 がすでに終了しており、もうほかのプロセスは起動できません。</translation>
    </message>
    <message>
        <source>Make the child with --fork, so that its shell is process 1 and stays: reset the lesson, or run the step that makes the child.</source>
        <translation>--fork を付けて子プロセスを作成してください。シェル自身がプロセス 1 になって残ります。レッスンをリセットするか、子プロセスを作成するステップを実行してください。</translation>
    </message>
    <message>
        <source>The user or the control group may not have any more processes, or the PID namespace has no number left (kernel.pid_max).</source>
        <translation>ユーザーまたは cgroup のプロセス数が上限に達しているか、PID 名前空間に空いている番号がありません (kernel.pid_max)。</translation>
    </message>
    <message>
        <source>End some, or raise the limit (ulimit -u, pids.max).</source>
        <translation>いくつか終了するか、上限を上げてください (ulimit -u、pids.max)。</translation>
    </message>
    <message>
        <source>It was killed before it had told its number.</source>
        <translation>プロセスは、自分の番号を伝える前に強制終了されました。</translation>
    </message>
    <message>
        <source>Look whether process 1 of its namespace is still there, and try again.</source>
        <translation>名前空間のプロセス 1 がまだ動いているか確認してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>No process has that number on this side. A process can only be named by who sees it: “child” is known on the parent side alone.</source>
        <translation>こちら側には、その番号のプロセスがありません。指定できるのは自分から見えるプロセスだけで、child と書けるのは親プロセス側だけです。</translation>
    </message>
    <message>
        <source>Choose a PID of this side&apos;s table.</source>
        <translation>こちら側の表にある PID を指定してください。</translation>
    </message>
    <message>
        <source>It belongs to another user, and this side has no CAP_KILL over the user namespace that it is in.</source>
        <translation>ほかのユーザーのプロセスで、こちら側には、そのプロセスがいるユーザー名前空間に対する CAP_KILL がありません。</translation>
    </message>
    <message>
        <source>Choose a process that was started in the lab.</source>
        <translation>この実験の中で起動したプロセスを指定してください。</translation>
    </message>
    <message>
        <source>This map is there already, and a map is written once: no id may change its meaning under a process that has it.</source>
        <translation>この対応表はすでに書き込まれています。書き込めるのは一度だけです。使っているプロセスのもとで ID の意味が変わってはならないためです。</translation>
    </message>
    <message>
        <source>Make a new child, and write the whole map at once.</source>
        <translation>新しい子プロセスを作成し、対応表全体を一度に書き込んでください。</translation>
    </message>
    <message>
        <source>The parent side does not have all ids of this range itself, and can&apos;t give what it has not.</source>
        <translation>親プロセス側にはこの範囲の ID がすべてそろってはいません。持っていない ID は渡せません。</translation>
    </message>
    <message>
        <source>Choose ids that stand under INSIDE in the parent&apos;s own map.</source>
        <translation>親プロセス自身の対応表の INSIDE にある ID を選んでください。</translation>
    </message>
    <message>
        <source>setgroups is denied before gid_map is written, and once denied it is not allowed again, nor in any user namespace that is made inside.</source>
        <translation>setgroups を禁止できるのは gid_map に書き込む前だけです。いったん禁止すると、その中で作られるユーザー名前空間も含めて、二度と許可できません。</translation>
    </message>
    <message>
        <source>Make a new child, and write setgroups first.</source>
        <translation>新しい子プロセスを作成し、先に setgroups に書き込んでください。</translation>
    </message>
    <message>
        <source>That file has no range of subordinate ids for this user.</source>
        <translation>そのファイルには、このユーザーの従属 ID の範囲がありません。</translation>
    </message>
    <message>
        <source>Name the range, take all ids of the parent side, or have the administrator add one with “usermod --add-subuids 100000-165535 --add-subgids 100000-165535”.</source>
        <translation>範囲を指定するか、親プロセス側の ID をすべて使うか、管理者に「usermod --add-subuids 100000-165535 --add-subgids 100000-165535」で範囲を追加してもらってください。</translation>
    </message>
    <message>
        <source>This side&apos;s user has no id in the user namespace that the file system belongs to, so the file would have no owner.</source>
        <translation>こちら側のユーザーは、ファイルシステムが属するユーザー名前空間に ID を持たないため、ファイルの所有者が定まりません。</translation>
    </message>
    <message>
        <source>Map the user first.</source>
        <translation>先にユーザーの対応を書き込んでください。</translation>
    </message>
    <message>
        <source>This is done to the child from the parent side: there is no child, or this is the child&apos;s.</source>
        <translation>これは親プロセス側から子プロセスに対して行う操作です。子プロセスがないか、いま選ばれているのが子プロセス側です。</translation>
    </message>
    <message>
        <source>Make the child, and choose the parent side.</source>
        <translation>子プロセスを作成し、親プロセス側を選んでください。</translation>
    </message>
    <message>
        <source>That id is not mapped in the user namespace.</source>
        <translation>その ID はユーザー名前空間に対応付けられていません。</translation>
    </message>
    <message>
        <source>Map it, or choose one that is mapped.</source>
        <translation>対応付けるか、対応付けられている ID を選んでください。</translation>
    </message>
    <message>
        <source>This user namespace denies setgroups, or maps no groups.</source>
        <translation>このユーザー名前空間では setgroups が禁止されているか、グループが対応付けられていません。</translation>
    </message>
    <message>
        <source>Leave --setgid out, or have the groups mapped with --map-groups.</source>
        <translation>--setgid を外すか、--map-groups でグループを対応付けてください。</translation>
    </message>
    <message>
        <source>The process could not be started.</source>
        <translation>プロセスを起動できませんでした。</translation>
    </message>
    <message>
        <source>The signal could not be sent to process %1.</source>
        <translation>プロセス %1 にシグナルを送れませんでした。</translation>
    </message>
    <message>
        <source>The signal could not be sent.</source>
        <translation>シグナルを送れませんでした。</translation>
    </message>
    <message>
        <source>There is no interface %1 here.</source>
        <translation>ここにはインターフェース %1 がありません。</translation>
    </message>
    <message>
        <source>The interface %1 could not be changed.</source>
        <translation>インターフェース %1 を変更できませんでした。</translation>
    </message>
    <message>
        <source>The address %1 could not be changed.</source>
        <translation>アドレス %1 を変更できませんでした。</translation>
    </message>
    <message>
        <source>The route to %1 could not be changed.</source>
        <translation>%1 への経路を変更できませんでした。</translation>
    </message>
    <message>
        <source>No echo request could be sent.</source>
        <translation>エコー要求を送信できませんでした。</translation>
    </message>
    <message>
        <source>No echo request could be sent to %1.</source>
        <translation>%1 にエコー要求を送信できませんでした。</translation>
    </message>
    <message>
        <source>A process is a number from 1 to 4194304, or “child” for the child of the lab.</source>
        <translation>プロセスは 1 から 4194304 までの番号か、子プロセスを表す child で指定してください。</translation>
    </message>
    <message>
        <source>The name of an interface has no “/”, “:”, “%” or blank.</source>
        <translation>インターフェース名に「/」「:」「%」や空白は使えません。</translation>
    </message>
    <message>
        <source>An address looks like 10.0.0.1 or fd00::1.</source>
        <translation>アドレスは 10.0.0.1 や fd00::1 のように書きます。</translation>
    </message>
    <message>
        <source>An address has the length of its network behind it, such as 10.0.0.1/24 or fd00::1/64.</source>
        <translation>アドレスの後ろにプレフィックス長が必要です。10.0.0.1/24 や fd00::1/64 のように書きます。</translation>
    </message>
    <message>
        <source>A destination is “default” or a network with zeros behind its prefix, such as 10.1.0.0/16.</source>
        <translation>宛先は「default」か、10.1.0.0/16 のようにプレフィックスより後ろが 0 のネットワークです。</translation>
    </message>
    <message>
        <source>A MAC address is six pairs of hexadecimal digits, such as 02:00:00:00:00:0a; the first pair is an even number.</source>
        <translation>MAC アドレスは 02:00:00:00:00:0a のような 2 桁の 16 進数 6 組で、最初の組は偶数です。</translation>
    </message>
    <message>
        <source>An MTU is a number from 68 to 65535.</source>
        <translation>MTU は 68 から 65535 までの数です。</translation>
    </message>
    <message>
        <source>A map has ranges INSIDE:OUTSIDE:COUNT with blanks between them, such as 0:1000:1 1:100000:10.</source>
        <translation>対応表は INSIDE:OUTSIDE:COUNT の形の範囲を空白で区切って並べます。例: 0:1000:1 1:100000:10</translation>
    </message>
    <message>
        <source>Ids go from 0 to 4294967294.</source>
        <translation>ID は 0 から 4294967294 までです。</translation>
    </message>
    <message>
        <source>Two ranges have the same id: each id is mapped once, inside and outside.</source>
        <translation>2 つの範囲に同じ ID があります。内側でも外側でも、それぞれの ID を対応付けられるのは一度だけです。</translation>
    </message>
    <message>
        <source>A map has at most 340 ranges.</source>
        <translation>対応表に書ける範囲は 340 個までです。</translation>
    </message>
    <message>
        <source>This part of the cgroup tree belongs to someone else. Who is not root may change only what was delegated, and move processes only within that.</source>
        <translation>cgroup ツリーのこの部分はほかのユーザーのものです。root でないユーザーが変更できるのは委譲された部分だけで、プロセスを移動できるのもその中だけです。</translation>
    </message>
    <message>
        <source>Start Unshare Lab in a delegated cgroup, as “systemd-run --user --scope -p Delegate=yes unshare-lab” does.</source>
        <translation>「systemd-run --user --scope -p Delegate=yes unshare-lab」のように、委譲された cgroup の中で Unshare Lab を起動してください。</translation>
    </message>
    <message>
        <source>There are processes or other cgroups in it.</source>
        <translation>中にプロセスかほかの cgroup があります。</translation>
    </message>
    <message>
        <source>Move or end its processes, remove the cgroups in it, and try again.</source>
        <translation>中のプロセスを移動するか終了し、中の cgroup を削除してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>A cgroup either has processes of its own or hands controllers on to those in it (cgroup.subtree_control), not both.</source>
        <translation>cgroup は、自分のプロセスを持つか、中の cgroup にコントローラーを渡すか (cgroup.subtree_control) のどちらかで、両方はできません。</translation>
    </message>
    <message>
        <source>Make a cgroup in it for the processes.</source>
        <translation>その中に、プロセスを入れる cgroup を作成してください。</translation>
    </message>
    <message>
        <source>A cgroup of that name is there already.</source>
        <translation>その名前の cgroup がすでにあります。</translation>
    </message>
    <message>
        <source>Choose another name, or remove that one first.</source>
        <translation>別の名前にするか、先にその cgroup を削除してください。</translation>
    </message>
    <message>
        <source>On this computer a process is moved only within the cgroup namespace of who moves it (nsdelegate), and one of the two cgroups is outside of that.</source>
        <translation>このコンピューターでは、移動を行うプロセスの cgroup 名前空間の中でしかプロセスを移動できません (nsdelegate)。2 つの cgroup の一方がその外にあります。</translation>
    </message>
    <message>
        <source>Move it from the parent side.</source>
        <translation>親プロセス側から移動してください。</translation>
    </message>
    <message>
        <source>This cgroup does not have the controller of that limit: a hierarchy of version 1 has it, or it is not handed on to here.</source>
        <translation>この cgroup には、その制限を扱うコントローラーがありません。バージョン 1 の階層が持っているか、ここまで渡されていません。</translation>
    </message>
    <message>
        <source>The table of limits says which, under STATE.</source>
        <translation>どちらであるかは、制限の表の STATE に書かれています。</translation>
    </message>
    <message>
        <source>There is no such cgroup.</source>
        <translation>そのような cgroup はありません。</translation>
    </message>
    <message>
        <source>Make it first, or choose one of the tree.</source>
        <translation>先に作成するか、ツリーにある cgroup を選んでください。</translation>
    </message>
    <message>
        <source>No cgroup2 file system is mounted there, and only in one is a directory a cgroup.</source>
        <translation>そこには cgroup2 ファイルシステムがマウントされていません。ディレクトリーが cgroup になるのは、その中だけです。</translation>
    </message>
    <message>
        <source>Choose a path below the place where cgroup2 is mounted.</source>
        <translation>cgroup2 がマウントされている場所より下のパスを選んでください。</translation>
    </message>
    <message>
        <source>The type of this cgroup does not allow it (cgroup.type).</source>
        <translation>この cgroup の種類ではできません (cgroup.type)。</translation>
    </message>
    <message>
        <source>Choose a cgroup of the type “domain”.</source>
        <translation>種類が domain の cgroup を選んでください。</translation>
    </message>
    <message>
        <source>The cgroup does not take that value.</source>
        <translation>cgroup はその値を受け付けません。</translation>
    </message>
    <message>
        <source>Choose max or a number that the controller takes.</source>
        <translation>max か、コントローラーが受け付ける数を指定してください。</translation>
    </message>
    <message>
        <source>That process has ended.</source>
        <translation>そのプロセスは終了しています。</translation>
    </message>
    <message>
        <source>Choose one of the table of processes.</source>
        <translation>プロセスの表にあるものを選んでください。</translation>
    </message>
    <message>
        <source>The lab itself is in this cgroup: who freezes or kills it ends the lab.</source>
        <translation>この cgroup にはラボそのものが入っています。凍結したり強制終了したりすると、実験が終わってしまいます。</translation>
    </message>
    <message>
        <source>Choose a cgroup that you made.</source>
        <translation>自分で作成した cgroup を選んでください。</translation>
    </message>
    <message>
        <source>The tree has as many cgroups, or levels of them, as it may (cgroup.max.descendants, cgroup.max.depth).</source>
        <translation>ツリーの cgroup の数か深さが上限に達しています (cgroup.max.descendants、cgroup.max.depth)。</translation>
    </message>
    <message>
        <source>A cgroup2 file system shows a cgroup namespace, and only who owns that namespace may mount one.</source>
        <translation>cgroup2 ファイルシステムは cgroup 名前空間を見せるもので、マウントできるのはその名前空間の所有者だけです。</translation>
    </message>
    <message>
        <source>Make the child with a cgroup namespace of its own.</source>
        <translation>専用の cgroup 名前空間を持つ子プロセスを作成してください。</translation>
    </message>
    <message>
        <source>The cgroup %1 could not be changed.</source>
        <translation>cgroup %1 を変更できませんでした。</translation>
    </message>
    <message>
        <source>A limit is max or a number: pids.max 20, memory.max 64M, cpu.max 50000 100000.</source>
        <translation>制限は max か数で指定します。例: pids.max なら 20、memory.max なら 64M、cpu.max なら 50000 100000</translation>
    </message>
    <message>
        <source>There is no such process on this side: it has ended, or never was.</source>
        <translation>こちら側にそのようなプロセスはありません。すでに終了したか、もともと存在しません。</translation>
    </message>
    <message>
        <source>Choose a PID that ps shows.</source>
        <translation>ps に表示される PID を指定してください。</translation>
    </message>
    <message>
        <source>This side shares its list of mounts with the parent side, which would lose its root too.</source>
        <translation>こちら側はマウントの一覧を親プロセス側と共有しているので、親プロセス側のルートも失われてしまいます。</translation>
    </message>
    <message>
        <source>Make a child with a mount namespace of its own first.</source>
        <translation>先に、専用のマウント名前空間を持つ子プロセスを作成してください。</translation>
    </message>
    <message>
        <source>The new root is no mount, or is on a shared one, or the old root would not be below it (pivot_root(2)).</source>
        <translation>新しいルートがマウントではないか、共有マウントの上にあるか、古いルートの置き場所がその下にありません (pivot_root(2))。</translation>
    </message>
    <message>
        <source>Mount something on the new root first, and make it private; give a directory in it for the old root.</source>
        <translation>先に新しいルートに何かをマウントして private にし、古いルートの置き場所にはその中のディレクトリーを指定してください。</translation>
    </message>
    <message>
        <source>The new root, or the place for the old one, is on the mount that is the root now.</source>
        <translation>新しいルートか、古いルートの置き場所が、現在のルートのマウントの上にあります。</translation>
    </message>
    <message>
        <source>Mount something on the new root first.</source>
        <translation>先に新しいルートに何かをマウントしてください。</translation>
    </message>
    <message>
        <source>One of the two directories does not exist.</source>
        <translation>2 つのディレクトリーのどちらかが存在しません。</translation>
    </message>
    <message>
        <source>Make the new root first, with a directory in it for the old one.</source>
        <translation>先に新しいルートを作成し、古いルートを置くディレクトリーをその中に用意してください。</translation>
    </message>
    <message>
        <source>Changing the root takes CAP_SYS_ADMIN over the mount namespace.</source>
        <translation>ルートを切り替えるには、マウント名前空間に対する CAP_SYS_ADMIN が必要です。</translation>
    </message>
    <message>
        <source>Make the child with --map-root-user, or without a user namespace.</source>
        <translation>子プロセスを --map-root-user を付けて作成するか、ユーザー名前空間なしで作成してください。</translation>
    </message>
    <message>
        <source>The root of this side has no /bin/sh, or lacks the libraries that it takes.</source>
        <translation>こちら側のルートには /bin/sh がないか、/bin/sh に必要なライブラリーがありません。</translation>
    </message>
    <message>
        <source>Make a root that has the machine&apos;s programs in it.</source>
        <translation>コンピューターのプログラムを含むルートを作成してください。</translation>
    </message>
    <message>
        <source>The lab has ended, or it is another user&apos;s.</source>
        <translation>そのラボはすでに終了しているか、別のユーザーのものです。</translation>
    </message>
    <message>
        <source>Start the lesson again.</source>
        <translation>レッスンを最初からやり直してください。</translation>
    </message>
    <message>
        <source>Host mode works through a helper that runs as root, and it is not installed.</source>
        <translation>ホストモードは root で動くヘルパーを通じて動作しますが、そのヘルパーがインストールされていません。</translation>
    </message>
    <message>
        <source>The helper is asked over the system bus, and there is none here.</source>
        <translation>ヘルパーへの依頼はシステムバスで送られますが、ここではシステムバスが動いていません。</translation>
    </message>
    <message>
        <source>Start the system bus (dbus-daemon or dbus-broker), or stay in the sandbox.</source>
        <translation>システムバス (dbus-daemon または dbus-broker) を起動するか、サンドボックスを使ってください。</translation>
    </message>
    <message>
        <source>The helper does it for a user who is known to the bus, and never for root.</source>
        <translation>ヘルパーは、バスが把握しているユーザーからの依頼だけを受け付けます。root からの依頼は受け付けません。</translation>
    </message>
    <message>
        <source>Start Unshare Lab as an ordinary user.</source>
        <translation>Unshare Lab を一般ユーザーとして起動してください。</translation>
    </message>
    <message>
        <source>The rules of this computer do not allow it to this user, or the password was not the right one. Nothing has changed.</source>
        <translation>このコンピューターの規則ではこのユーザーに許可されていないか、パスワードが正しくありませんでした。何も変更されていません。</translation>
    </message>
    <message>
        <source>Try again, or ask an administrator, who can allow it by a rule of polkit(8).</source>
        <translation>もう一度試すか、管理者に相談してください。管理者は polkit(8) の規則で許可できます。</translation>
    </message>
    <message>
        <source>The question for the password was closed. Nothing has changed.</source>
        <translation>パスワードの入力が取り消されました。何も変更されていません。</translation>
    </message>
    <message>
        <source>Run the step again when you want to.</source>
        <translation>必要になったら、この手順をもう一度実行してください。</translation>
    </message>
    <message>
        <source>The helper did not answer in time. It serves one call after the other, and may be waiting for somebody else&apos;s password.</source>
        <translation>ヘルパーが時間内に応答しませんでした。ヘルパーは依頼を 1 つずつ処理するため、ほかのユーザーのパスワード入力を待っているのかもしれません。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>少し待ってから、もう一度試してください。</translation>
    </message>
    <message>
        <source>The program and the helper are of different versions and do not understand each other.</source>
        <translation>プログラムとヘルパーのバージョンが異なるため、やり取りができません。</translation>
    </message>
    <message>
        <source>It would change the computer itself and not the lab alone, or what belongs to somebody else.</source>
        <translation>ラボだけでなく、コンピューターそのもの、またはほかの人のものを変更することになります。</translation>
    </message>
    <message>
        <source>Do it in a child with a namespace of its own for that, or in the sandbox.</source>
        <translation>その種類の名前空間を独自に持つ子プロセスの中で行うか、サンドボックスで行ってください。</translation>
    </message>
    <message>
        <source>Something is mounted there that is not the lab&apos;s, and it would be hidden.</source>
        <translation>そこには、ラボのものではないファイルシステムがマウントされており、隠れてしまいます。</translation>
    </message>
    <message>
        <source>Choose another place below /mnt, or unmount it first.</source>
        <translation>/mnt 以下の別の場所を選ぶか、先にアンマウントしてください。</translation>
    </message>
    <message>
        <source>It is more than one lab may have of this computer.</source>
        <translation>1 つのラボがこのコンピューターで使える量を超えています。</translation>
    </message>
    <message>
        <source>Use less, or reset the lesson to give back what it has.</source>
        <translation>量を減らすか、レッスンをリセットして、使っているものを返してください。</translation>
    </message>
    <message>
        <source>This user has as many labs on this computer as one may have.</source>
        <translation>このユーザーのラボの数が、このコンピューターでの上限に達しています。</translation>
    </message>
    <message>
        <source>Close some of them.</source>
        <translation>いくつか閉じてください。</translation>
    </message>
    <message>
        <source>The helper for host mode did not do it.</source>
        <translation>ホストモードのヘルパーは、これを実行しませんでした。</translation>
    </message>
    <message>
        <source>Host mode does not do that: %1</source>
        <translation>ホストモードではこの操作を行いません: %1</translation>
    </message>
    <message>
        <source>Host mode does not do that.</source>
        <translation>ホストモードではこの操作を行いません。</translation>
    </message>
    <message>
        <source>%1 could not become the root.</source>
        <translation>%1 をルートにできませんでした。</translation>
    </message>
    <message>
        <source>There is no child yet, or none any more.</source>
        <translation>子プロセスはまだないか、もうありません。</translation>
    </message>
    <message>
        <source>Run the step that makes it first.</source>
        <translation>先に、子プロセスを作る手順を実行してください。</translation>
    </message>
    <message>
        <source>As many terminals are open as a sandbox may have.</source>
        <translation>サンドボックスで開けるターミナルの数の上限に達しています。</translation>
    </message>
    <message>
        <source>Close one that is no longer needed.</source>
        <translation>不要なターミナルを閉じてください。</translation>
    </message>
    <message>
        <source>The system has no pseudo-terminal left (/proc/sys/kernel/pty/max).</source>
        <translation>システムの擬似端末を使い切りました (/proc/sys/kernel/pty/max)。</translation>
    </message>
    <message>
        <source>Close some terminals.</source>
        <translation>ターミナルをいくつか閉じてください。</translation>
    </message>
    <message>
        <source>The terminal could not be opened.</source>
        <translation>ターミナルを開けませんでした。</translation>
    </message>
    <message>
        <source>This side has no program of that name, or lacks what it takes to start.</source>
        <translation>こちら側にはその名前のプログラムがないか、起動に必要なものがありません。</translation>
    </message>
    <message>
        <source>Check the name, and what is there on this side.</source>
        <translation>名前と、こちら側に何があるかを確認してください。</translation>
    </message>
    <message>
        <source>A lab has the clock of this computer moved already.</source>
        <translation>このコンピューターの時計は、すでにあるラボがずらしています。</translation>
    </message>
    <message>
        <source>Wait until it has gone back, which takes ten seconds.</source>
        <translation>時計が元に戻るまで、10 秒ほど待ってください。</translation>
    </message>
    <message>
        <source>The helper is already at it for this user.</source>
        <translation>ヘルパーは、このユーザーのために同じことをすでに実行中です。</translation>
    </message>
    <message>
        <source>None of those that are known is installed.</source>
        <translation>既知のターミナルがインストールされていません。</translation>
    </message>
    <message>
        <source>Install one, such as konsole, gnome-terminal, ptyxis, foot, alacritty, kitty or xterm, or name yours in the settings.</source>
        <translation>konsole、gnome-terminal、ptyxis、foot、alacritty、kitty、xterm などをインストールするか、お使いのものを設定で指定してください。</translation>
    </message>
    <message>
        <source>There is no program of that name.</source>
        <translation>その名前のプログラムはありません。</translation>
    </message>
    <message>
        <source>Name another in the settings, or none to have one found.</source>
        <translation>設定で別のプログラムを指定するか、空欄にして自動で選ばせてください。</translation>
    </message>
    <message>
        <source>It ended at once.</source>
        <translation>起動してすぐに終了しました。</translation>
    </message>
    <message>
        <source>Start it by hand to see what it says, or name another in the settings.</source>
        <translation>手動で起動してメッセージを確かめるか、設定で別のプログラムを指定してください。</translation>
    </message>
    <message>
        <source>%1 did not open a terminal.</source>
        <translation>%1 でターミナルを開けませんでした。</translation>
    </message>
    <message>
        <source>No terminal program could be opened.</source>
        <translation>ターミナルを開けるプログラムがありません。</translation>
    </message>
    <message>
        <source>The rules of this computer do not allow it to this user, or the password was not the right one. What is shown is what this user may see.</source>
        <translation>このコンピューターの規則ではこのユーザーに許可されていないか、パスワードが正しくありませんでした。表示しているのは、このユーザーに見えるものです。</translation>
    </message>
    <message>
        <source>The question for the password was closed. What is shown is what this user may see.</source>
        <translation>パスワードの入力が取り消されました。表示しているのは、このユーザーに見えるものです。</translation>
    </message>
    <message>
        <source>Try again when you want to.</source>
        <translation>必要になったら、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Only root, or who made the user namespace that it belongs to, may go into it.</source>
        <translation>中に入れるのは、root と、それを所有するユーザー名前空間を作成したユーザーだけです。</translation>
    </message>
    <message>
        <source>Open its view as root, or a root terminal in it, which host mode does, or copy the nsenter command, which asks for root&apos;s rights.</source>
        <translation>ホストモードで root の権限でビューを開くか、その中に root のターミナルを開くか、nsenter のコマンドをコピーしてください。nsenter には root の権限が必要です。</translation>
    </message>
    <message>
        <source>It has gone, or nothing leads into it any more: no process and no file.</source>
        <translation>もう存在しないか、中へ入る手がかりとなるプロセスやファイルがなくなりました。</translation>
    </message>
    <message>
        <source>Look again at the overview.</source>
        <translation>一覧をもう一度見てください。</translation>
    </message>
    <message>
        <source>%1 could not be entered.</source>
        <translation>%1 の中に入れませんでした。</translation>
    </message>
    <message>
        <source>Install Unshare Lab with its helper, from a package of the distribution or by “cmake --install” as root, or from an AppImage by “--install-helper”, or stay in the sandbox, which needs none.</source>
        <translation>ディストリビューションのパッケージを使うか、root で「cmake --install」を実行するか、AppImage を「--install-helper」付きで起動して、ヘルパーをインストールしてください。サンドボックスなら、ヘルパーは不要です。</translation>
    </message>
    <message>
        <source>Install both of the same version: the package of that version, or the helper of this AppImage by “--install-helper”. What an AppImage has installed goes by “--uninstall-helper”.</source>
        <translation>同じバージョンのパッケージをインストールするか、この AppImage を「--install-helper」付きで起動してヘルパーを入れ替え、両方を同じバージョンにしてください。AppImage からインストールしたヘルパーは「--uninstall-helper」で取り除けます。</translation>
    </message>
    <message>
        <source>It takes root, which is asked for by pkexec, and that is not installed.</source>
        <translation>root の権限が必要で、そのために使う pkexec がインストールされていません。</translation>
    </message>
    <message>
        <source>Install pkexec (package pkexec or polkit), or do the same by sudo: it is an option of the AppImage.</source>
        <translation>pkexec (pkexec または polkit パッケージ) をインストールするか、AppImage を sudo で、同じオプションを付けて起動してください。</translation>
    </message>
    <message>
        <source>Try again, or ask an administrator to do it.</source>
        <translation>もう一度試すか、管理者に依頼してください。</translation>
    </message>
    <message>
        <source>Nothing here can ask for the password of an administrator. Nothing has changed.</source>
        <translation>管理者のパスワードを尋ねるプログラムがここにはありません。何も変わっていません。</translation>
    </message>
    <message>
        <source>Start it in a terminal, or do the same by sudo.</source>
        <translation>端末で起動するか、sudo で同じことをしてください。</translation>
    </message>
    <message>
        <source>Only an AppImage has a helper in it that can be installed so.</source>
        <translation>この方法でインストールできるヘルパーを含んでいるのは、AppImage だけです。</translation>
    </message>
    <message>
        <source>A package brings its helper; what was built here is installed by “cmake --install” as root.</source>
        <translation>パッケージにはヘルパーが含まれています。ここでビルドしたものは、root で「cmake --install」を実行してインストールします。</translation>
    </message>
    <message>
        <source>No AppImage has installed one here.</source>
        <translation>AppImage からインストールされたヘルパーは、ここにはありません。</translation>
    </message>
    <message>
        <source>The helper of a package goes with its package.</source>
        <translation>パッケージのヘルパーは、パッケージを削除すると一緒に取り除かれます。</translation>
    </message>
    <message>
        <source>There is another one already, which no AppImage has brought. It was left alone.</source>
        <translation>AppImage からインストールしたものではない、別のヘルパーがすでにあります。それには手を付けていません。</translation>
    </message>
    <message>
        <source>Use that one, or remove it first in the way that it came.</source>
        <translation>そのヘルパーを使うか、インストールしたときの方法で先に取り除いてください。</translation>
    </message>
    <message>
        <source>The directories in which the bus and polkit look cannot be written here.</source>
        <translation>バスと polkit が参照するディレクトリーに、ここでは書き込めません。</translation>
    </message>
    <message>
        <source>Install a package of the distribution instead.</source>
        <translation>代わりに、ディストリビューションのパッケージをインストールしてください。</translation>
    </message>
    <message>
        <source>A directory that it goes to, or comes from, is not root&apos;s alone: others could change what root starts.</source>
        <translation>インストール先または元のディレクトリーに root 以外も書き込めるため、root が起動するものをほかのユーザーが変更できてしまいます。</translation>
    </message>
    <message>
        <source>The call below says which one, and how to give it back to root.</source>
        <translation>どのディレクトリーか、どうすれば root だけのものに戻せるかは、下の呼び出しの欄に書かれています。</translation>
    </message>
    <message>
        <source>Another installation is under way.</source>
        <translation>別のインストールが進行中です。</translation>
    </message>
    <message>
        <source>Wait for its end, then try again.</source>
        <translation>それが終わってから、もう一度試してください。</translation>
    </message>
    <message>
        <source>Something could not be written or renamed, or it was interrupted. All is as it was before.</source>
        <translation>書き込みや名前の変更に失敗したか、中断されました。すべて元のままです。</translation>
    </message>
    <message>
        <source>The call below says more. See that /usr and /etc can be written and have room.</source>
        <translation>詳しくは下の呼び出しの欄を見てください。/usr と /etc に書き込めることと、空き容量があることを確かめてください。</translation>
    </message>
    <message>
        <source>The helper was neither installed nor removed.</source>
        <translation>ヘルパーのインストールも削除もできませんでした。</translation>
    </message>
    <message>
        <source>On the computer itself a lab has cgroups of its own only, all in one place: the scope that systemd has delegated to it, or where there is none the top of the tree.</source>
        <translation>コンピューター本体でラボが使えるのは自分の cgroup だけで、置き場所は一か所に決まっています。systemd からスコープが委譲されていればその中、そうでなければツリーの最上位です。</translation>
    </message>
    <message>
        <source>Choose a path as in the example, with a name that has no dot.</source>
        <translation>入力例と同じ場所のパスを指定してください。名前にドットは使えません。</translation>
    </message>
    <message>
        <source>Flatpak&apos;s sandbox refuses new namespaces to what runs in it, and Unshare Lab may not start its agent outside of it.</source>
        <translation>Flatpak のサンドボックスは、その中で新しい名前空間を作成することを拒否します。また、Unshare Lab にはエージェントをその外で起動することが許可されていません。</translation>
    </message>
    <message>
        <source>Allow it with “flatpak override --user --talk-name=org.freedesktop.Flatpak io.github.unsharelab.UnshareLab” and start it again: it may then do outside whatever you may. Or use host mode, whose helper is installed.</source>
        <translation>「flatpak override --user --talk-name=org.freedesktop.Flatpak io.github.unsharelab.UnshareLab」で許可し、起動し直してください。許可すると、Unshare Lab はサンドボックスの外で、あなたにできることをすべて行えるようになります。または、ヘルパーがインストール済みなので、ホストモードを使ってください。</translation>
    </message>
    <message>
        <source>Allow it with “flatpak override --user --talk-name=org.freedesktop.Flatpak io.github.unsharelab.UnshareLab” and start it again: it may then do outside whatever you may. Or install a package of Unshare Lab on the computer, which brings the helper of host mode.</source>
        <translation>「flatpak override --user --talk-name=org.freedesktop.Flatpak io.github.unsharelab.UnshareLab」で許可し、起動し直してください。許可すると、Unshare Lab はサンドボックスの外で、あなたにできることをすべて行えるようになります。または、コンピューターに Unshare Lab のパッケージをインストールしてください。ホストモードのヘルパーが付属しています。</translation>
    </message>
    <message>
        <source>Flatpak did not start it outside of its sandbox.</source>
        <translation>Flatpak は、サンドボックスの外でエージェントを起動しませんでした。</translation>
    </message>
    <message>
        <source>“flatpak run --command=flatpak-spawn io.github.unsharelab.UnshareLab --host true” says why.</source>
        <translation>「flatpak run --command=flatpak-spawn io.github.unsharelab.UnshareLab --host true」を実行すると、理由が表示されます。</translation>
    </message>
    <message>
        <source>Unshare Lab may not start programs outside of Flatpak&apos;s sandbox.</source>
        <translation>Unshare Lab には、Flatpak のサンドボックスの外でプログラムを起動することが許可されていません。</translation>
    </message>
    <message>
        <source>Allow it with “flatpak override --user --talk-name=org.freedesktop.Flatpak io.github.unsharelab.UnshareLab” and start it again. Or open a terminal and type “flatpak run io.github.unsharelab.UnshareLab attach” and the name of the lab, which the same with “list” tells.</source>
        <translation>「flatpak override --user --talk-name=org.freedesktop.Flatpak io.github.unsharelab.UnshareLab」で許可し、起動し直してください。または、ターミナルを開いて「flatpak run io.github.unsharelab.UnshareLab attach」に続けてラボの名前を入力してください。名前は、attach の代わりに list を指定すると表示されます。</translation>
    </message>
</context>
<context>
    <name>FailurePanel</name>
    <message>
        <source>The call itself</source>
        <translation>システムコール</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>The expression is longer than 1024 bytes.</source>
        <translation>式が 1024 バイトを超えています。</translation>
    </message>
    <message>
        <source>The expression has too many parts.</source>
        <translation>式の要素が多すぎます。</translation>
    </message>
    <message>
        <source>A column or a value is missing here.</source>
        <translation>ここに列の名前か値が必要です。</translation>
    </message>
    <message>
        <source>An operator is missing before “%1”.</source>
        <translation>「%1」の前に演算子が必要です。</translation>
    </message>
    <message>
        <source>A text in quotes has to stand behind =~ and !~.</source>
        <translation>=~ と !~ の右には、引用符で囲んだ文字列を書きます。</translation>
    </message>
    <message>
        <source>There is no column “%1”; they are %2. A text stands in quotes.</source>
        <translation>「%1」という列はありません。使える列は %2 です。文字列は引用符で囲みます。</translation>
    </message>
    <message>
        <source>“%1” is no operator.</source>
        <translation>「%1」という演算子はありません。</translation>
    </message>
    <message>
        <source>The quote that opens here is not closed.</source>
        <translation>ここで始まる引用符が閉じられていません。</translation>
    </message>
    <message>
        <source>The parenthesis that opens here is not closed.</source>
        <translation>ここで始まる括弧が閉じられていません。</translation>
    </message>
    <message>
        <source>The parenthesis that closes here was not opened.</source>
        <translation>この閉じ括弧に対応する開き括弧がありません。</translation>
    </message>
    <message>
        <source>“%1” is no number; one may end in K, M, G, T, P or E, or have a point.</source>
        <translation>「%1」は数値ではありません。数値の末尾には K、M、G、T、P、E を付けられます。小数も使えます。</translation>
    </message>
    <message>
        <source>“%1” is no regular expression that can be used here.</source>
        <translation>「%1」は、ここで使える正規表現ではありません。</translation>
    </message>
    <message>
        <source>Comparisons do not follow one another; join them with “and”.</source>
        <translation>比較を続けて書くことはできません。「and」でつないでください。</translation>
    </message>
</context>
<context>
    <name>FreePlay</name>
    <message>
        <source>Free play</source>
        <translation>自由に試す</translation>
    </message>
    <message>
        <source>Do one thing on a side of your choice.</source>
        <translation>側を選んで、操作を 1 つ行います。</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>サンドボックス</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Open lesson…</source>
        <translation>レッスンを開く…</translation>
    </message>
    <message>
        <source>Hide the lesson</source>
        <translation>レッスンを隠す</translation>
    </message>
    <message>
        <source>Show the lesson</source>
        <translation>レッスンを表示</translation>
    </message>
    <message>
        <source>Host mode is for ordinary users: its helper does nothing for root.</source>
        <translation>ホストモードは一般ユーザーのためのものです。ヘルパーは root からの依頼を受け付けません。</translation>
    </message>
</context>
<context>
    <name>HostDialog</name>
    <message>
        <source>In host mode the parent side is this computer</source>
        <translation>ホストモードでは、このコンピューターが親の側になります</translation>
    </message>
    <message>
        <source>A helper does the steps as root. Before it does, an administrator&apos;s password is asked for: one is enough for a whole lab.</source>
        <translation>手順は、ヘルパーが root として実行します。その前に管理者のパスワードを尋ねられますが、ラボごとに 1 回だけです。</translation>
    </message>
    <message>
        <source>It mounts below /mnt, and makes network interfaces, IPC objects and cgroups of its own. The last step of the time lesson moves the clock for ten seconds. It changes nothing else of this computer. Commands that you type run as you.</source>
        <translation>/mnt 以下へのマウントと、専用のネットワークインターフェース、IPC オブジェクト、cgroup の作成だけを行います。時間のレッスンの最後のステップでは、時計を 10 秒間だけ動かします。このコンピューターのほかのものは変更しません。入力したコマンドは、ご自分の権限で動きます。</translation>
    </message>
    <message>
        <source>All of it is taken back when the window is closed, when you go back to the sandbox, and by “Undo everything”.</source>
        <translation>ウィンドウを閉じたとき、サンドボックスに戻ったとき、「すべて元に戻す」を押したときに、変更はすべて元に戻されます。</translation>
    </message>
    <message>
        <source>Stay in the sandbox</source>
        <translation>サンドボックスのまま続ける</translation>
    </message>
    <message>
        <source>Use host mode</source>
        <translation>ホストモードを使う</translation>
    </message>
</context>
<context>
    <name>HostStrip</name>
    <message>
        <source>The parent side is this computer. Nothing of it has changed.</source>
        <translation>親の側はこのコンピューターです。変更はありません。</translation>
    </message>
    <message>
        <source>The parent side is this computer. 1 change is the lab&apos;s.</source>
        <translation>親の側はこのコンピューターです。ラボによる変更が 1 件あります。</translation>
    </message>
    <message>
        <source>The parent side is this computer. %1 changes are the lab&apos;s.</source>
        <translation>親の側はこのコンピューターです。ラボによる変更が %1 件あります。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Undo everything</source>
        <translation>すべて元に戻す</translation>
    </message>
    <message>
        <source>What the lab did to this computer</source>
        <translation>ラボがこのコンピューターに加えた変更</translation>
    </message>
</context>
<context>
    <name>IpcBox</name>
    <message>
        <source>empty</source>
        <translation>空です</translation>
    </message>
</context>
<context>
    <name>KindTab</name>
    <message>
        <source>Export the lab</source>
        <translation>ラボをエクスポート</translation>
    </message>
</context>
<context>
    <name>LessonCheck</name>
    <message>
        <source>%1: nothing is wrong in its %2 steps.</source>
        <translation>%1: %2 個のステップに誤りはありません。</translation>
    </message>
</context>
<context>
    <name>LessonFileDialog</name>
    <message>
        <source>Open lesson</source>
        <translation>レッスンを開く</translation>
    </message>
    <message>
        <source>Lessons (*.md)</source>
        <translation>レッスン (*.md)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>LessonPane</name>
    <message>
        <source>Lesson</source>
        <translation>レッスン</translation>
    </message>
    <message>
        <source>%1 of %2 hold</source>
        <translation>%2 のうち %1 が成立</translation>
    </message>
    <message>
        <source>Back to the lab&apos;s own lesson</source>
        <translation>ラボのレッスンに戻る</translation>
    </message>
    <message>
        <source>From %1: %2</source>
        <translation>%1 から: %2</translation>
    </message>
    <message>
        <source>Every step holds. Play on freely, or reset.</source>
        <translation>すべてのステップが成立しました。自由に試すか、リセットしてください。</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>すべて実行</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>%1 not possible here</source>
        <translation>%1 は不可</translation>
    </message>
    <message>
        <source>Every step that is possible here holds.</source>
        <translation>ここでできるステップはすべて確認できました。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
</context>
<context>
    <name>LessonReport</name>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>What both sides see</source>
        <translation>両側の見え方</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>カーネル</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>sandbox, without privilege</source>
        <translation>サンドボックス (特権なし)</translation>
    </message>
    <message>
        <source>host, where the parent side is this computer</source>
        <translation>ホスト (親の側はこのコンピューター)</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>ラボ</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>子プロセス</translation>
    </message>
    <message>
        <source>PID %1</source>
        <translation>PID %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>%1 of %2 steps hold</source>
        <translation>%2 個の手順のうち %1 個が成立</translation>
    </message>
    <message>
        <source>On the side: %1</source>
        <translation>実行する側: %1</translation>
    </message>
    <message>
        <source>**ok:** %1</source>
        <translation>**成立:** %1</translation>
    </message>
    <message>
        <source>**failed:** %1</source>
        <translation>**失敗:** %1</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>未実行</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Unshare Lab</source>
        <translation>Unshare Lab</translation>
    </message>
</context>
<context>
    <name>MapEditor</name>
    <message>
        <source>Inside from</source>
        <translation>内側の先頭</translation>
    </message>
    <message>
        <source>Outside from</source>
        <translation>外側の先頭</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>個数</translation>
    </message>
    <message>
        <source>Add a range</source>
        <translation>範囲を追加</translation>
    </message>
    <message>
        <source>Own id as 0</source>
        <translation>自分の ID を 0 に</translation>
    </message>
    <message>
        <source>All ids unchanged</source>
        <translation>すべての ID をそのまま</translation>
    </message>
    <message>
        <source>Subordinate ids from 0 on</source>
        <translation>従属 ID を 0 から</translation>
    </message>
    <message>
        <source>Ids of the parent side: %1</source>
        <translation>親プロセス側の ID: %1</translation>
    </message>
</context>
<context>
    <name>MapRow</name>
    <message>
        <source>Inside from</source>
        <translation>内側の先頭</translation>
    </message>
    <message>
        <source>Outside from</source>
        <translation>外側の先頭</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>個数</translation>
    </message>
    <message>
        <source>Remove the range</source>
        <translation>範囲を削除</translation>
    </message>
</context>
<context>
    <name>MoreNote</name>
    <message>
        <source>+%1 more</source>
        <translation>ほか %1 個</translation>
    </message>
</context>
<context>
    <name>Need</name>
    <message>
        <source>this computer has no cgroup hierarchy of version 2.</source>
        <translation>このコンピューターには、バージョン 2 の cgroup 階層がありません。</translation>
    </message>
    <message>
        <source>no part of the cgroup tree is delegated to this user. Start Unshare Lab in one that is: “systemd-run --user --scope -p Delegate=yes unshare-lab”.</source>
        <translation>cgroup ツリーのどの部分も、このユーザーに委譲されていません。委譲された cgroup の中で Unshare Lab を起動してください: 「systemd-run --user --scope -p Delegate=yes unshare-lab」</translation>
    </message>
    <message>
        <source>a cgroup hierarchy of version 1 has the controller %1, and version 2 can&apos;t have it as well.</source>
        <translation>コントローラー %1 はバージョン 1 の cgroup 階層が持っており、バージョン 2 で同時に使うことはできません。</translation>
    </message>
    <message>
        <source>the controller %1 is not handed on to this cgroup: those above it leave it out of their cgroup.subtree_control, or the kernel has none.</source>
        <translation>コントローラー %1 がこの cgroup まで渡されていません。上位の cgroup の cgroup.subtree_control に含まれていないか、カーネルにありません。</translation>
    </message>
    <message>
        <source>the lab can&apos;t see whether it is possible.</source>
        <translation>できるかどうかを確かめられません。</translation>
    </message>
    <message>
        <source>it would change this computer, which host mode alone does.</source>
        <translation>このコンピューター自体を変更する操作のため、ホストモードでのみ行えます。</translation>
    </message>
    <message>
        <source>this computer has its cgroup hierarchy of version 2 elsewhere than on /sys/fs/cgroup.</source>
        <translation>このコンピューターでは、バージョン 2 の cgroup 階層が /sys/fs/cgroup 以外の場所にあります。</translation>
    </message>
</context>
<context>
    <name>NetPlate</name>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
</context>
<context>
    <name>NextStepBar</name>
    <message>
        <source>Every step holds.</source>
        <translation>すべてのステップが成立しました。</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>ステップ %1/%2: %3</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>レッスン</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Every step that is possible here holds.</source>
        <translation>ここでできるステップはすべて確認できました。</translation>
    </message>
</context>
<context>
    <name>NoChild</name>
    <message>
        <source>There is no child yet</source>
        <translation>子プロセスはまだありません</translation>
    </message>
    <message>
        <source>A step of the lesson makes it. What it sees appears here, beside what the parent sees.</source>
        <translation>レッスンのステップで作成します。子プロセスから見えるものが、親プロセスから見えるものの隣に表示されます。</translation>
    </message>
</context>
<context>
    <name>OperationForm</name>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>側</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>親プロセス</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>子プロセス</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>実行中…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>and %1 more</source>
        <translation>ほかに %1 個</translation>
    </message>
    <message>
        <source>not visible</source>
        <translation>見えません</translation>
    </message>
    <message>
        <source>= the same</source>
        <translation>= 同じ</translation>
    </message>
    <message>
        <source>≠ %1</source>
        <translation>≠ %1</translation>
    </message>
    <message>
        <source>its next children: %1</source>
        <translation>これから作られる子プロセス: %1</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Parent process</source>
        <translation>親プロセス</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>スレッド数</translation>
    </message>
    <message>
        <source>Its namespaces</source>
        <translation>このプロセスの名前空間</translation>
    </message>
    <message>
        <source>%1 of %2 are shared with process %3, %4.</source>
        <translation>%2 個のうち %1 個をプロセス %3 (%4) と共有しています。</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>ホスト名</translation>
    </message>
    <message>
        <source>Domain name</source>
        <translation>ドメイン名</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>User map</source>
        <translation>ユーザー ID の対応表</translation>
    </message>
    <message>
        <source>Group map</source>
        <translation>グループ ID の対応表</translation>
    </message>
    <message>
        <source>setgroups</source>
        <translation>setgroups</translation>
    </message>
    <message>
        <source>Clock offsets</source>
        <translation>時計のずれ</translation>
    </message>
    <message>
        <source>Number here</source>
        <translation>ここでの番号</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>親の名前空間</translation>
    </message>
    <message>
        <source>Id until the next boot</source>
        <translation>次の起動までの ID</translation>
    </message>
    <message>
        <source>Kept alive by</source>
        <translation>維持しているもの</translation>
    </message>
    <message>
        <source>Processes in it</source>
        <translation>中のプロセス</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>no process</source>
        <translation>プロセスなし</translation>
    </message>
    <message>
        <source>1 process</source>
        <translation>プロセス 1 個</translation>
    </message>
    <message>
        <source>%1 processes</source>
        <translation>プロセス %1 個</translation>
    </message>
    <message>
        <source>processes</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>スレッド</translation>
    </message>
    <message>
        <source>future children</source>
        <translation>これからの子プロセス</translation>
    </message>
    <message>
        <source>open files</source>
        <translation>開いているファイル</translation>
    </message>
    <message>
        <source>sockets</source>
        <translation>ソケット</translation>
    </message>
    <message>
        <source>mounts</source>
        <translation>マウント</translation>
    </message>
    <message>
        <source>child namespaces</source>
        <translation>子の名前空間</translation>
    </message>
    <message>
        <source>owned namespaces</source>
        <translation>所有する名前空間</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>所有者 %1</translation>
    </message>
    <message>
        <source>kept alive by %1</source>
        <translation>維持しているもの: %1</translation>
    </message>
    <message>
        <source>of a lab</source>
        <translation>ラボのもの</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>名前空間</translation>
    </message>
    <message>
        <source>%1: in it %2.</source>
        <translation>%1。中にあるもの: %2。</translation>
    </message>
    <message>
        <source>Cannot be read: only a process in it tells, and there is none.</source>
        <translation>読み取れません。中のプロセスからしか分かりませんが、プロセスがありません。</translation>
    </message>
    <message>
        <source>Cannot be read: no process and no file that can be reached leads into it.</source>
        <translation>読み取れません。中へ入る手がかりとなるプロセスやファイルがありません。</translation>
    </message>
    <message>
        <source>Cannot be read: only root, or who made its user namespace, may go into it.</source>
        <translation>読み取れません。中に入れるのは、root と、所有するユーザー名前空間を作成したユーザーだけです。</translation>
    </message>
    <message>
        <source>Could not be read this time.</source>
        <translation>今回は読み取れませんでした。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>OverviewBar</name>
    <message>
        <source>Search or filter</source>
        <translation>検索または絞り込み</translation>
    </message>
    <message>
        <source>Words, or an expression: TYPE == &quot;net&quot; and NPROCS &gt; 1</source>
        <translation>語句、または式: TYPE == &quot;net&quot; and NPROCS &gt; 1</translation>
    </message>
    <message>
        <source>Search namespaces</source>
        <translation>名前空間を検索</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>並べ方</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>種類別</translation>
    </message>
    <message>
        <source>By owner</source>
        <translation>所有者別</translation>
    </message>
    <message>
        <source>By parent</source>
        <translation>親別</translation>
    </message>
    <message>
        <source>By process</source>
        <translation>プロセス別</translation>
    </message>
</context>
<context>
    <name>OverviewHeader</name>
    <message>
        <source>Overview</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>Every namespace that can be seen from here: who is in it, whose it is, what keeps it alive.</source>
        <translation>ここから見えるすべての名前空間です。中にいるもの、所有者、維持しているものを示します。</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>List</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>図</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>As JSON…</source>
        <translation>JSON として…</translation>
    </message>
    <message>
        <source>As CSV…</source>
        <translation>CSV として…</translation>
    </message>
    <message>
        <source>As SVG…</source>
        <translation>SVG として…</translation>
    </message>
    <message>
        <source>As PNG…</source>
        <translation>PNG として…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>もう一度見る</translation>
    </message>
</context>
<context>
    <name>OverviewList</name>
    <message>
        <source>Namespaces</source>
        <translation>名前空間</translation>
    </message>
</context>
<context>
    <name>OverviewPictureView</name>
    <message>
        <source>Picture of the namespaces</source>
        <translation>名前空間の図</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>拡大</translation>
    </message>
</context>
<context>
    <name>OverviewRow</name>
    <message>
        <source>%1 · gone</source>
        <translation>%1 · 消滅</translation>
    </message>
    <message>
        <source>%1 · lab</source>
        <translation>%1 · ラボ</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>所有者 %1</translation>
    </message>
    <message>
        <source>kept by %1</source>
        <translation>維持: %1</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>No namespace is like that.</source>
        <translation>当てはまる名前空間はありません。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>調べています…</translation>
    </message>
    <message>
        <source>Save the overview</source>
        <translation>一覧を保存</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Side</source>
        <translation>側</translation>
    </message>
</context>
<context>
    <name>PictureZone</name>
    <message>
        <source>Picture</source>
        <translation>図</translation>
    </message>
</context>
<context>
    <name>PidPicture</name>
    <message>
        <source>nobody is in it</source>
        <translation>中には誰もいません</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Kinds of namespaces</source>
        <translation>名前空間の種類</translation>
    </message>
    <message>
        <source>Unshare Lab</source>
        <translation>Unshare Lab</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>RailTab</name>
    <message>
        <source>made</source>
        <translation>作成済み</translation>
    </message>
    <message>
        <source>changed since you last looked</source>
        <translation>前回見てから変化あり</translation>
    </message>
    <message>
        <source>not made yet</source>
        <translation>未作成</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>This file cannot be played</source>
        <translation>このファイルは実行できません</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Use this lesson</source>
        <translation>このレッスンを使う</translation>
    </message>
    <message>
        <source>%1, for the tab %2. Nothing has run yet. This is all that it would run:</source>
        <translation>%1 (「%2」タブ用)。まだ何も実行していません。このレッスンで実行されるのは、次のものだけです。</translation>
    </message>
</context>
<context>
    <name>ReviewRow</name>
    <message>
        <source>Step %1: %2</source>
        <translation>ステップ %1: %2</translation>
    </message>
    <message>
        <source>%1, in a shell</source>
        <translation>%1、シェルで実行</translation>
    </message>
    <message>
        <source>%1, done by the lab</source>
        <translation>%1、ラボが実行</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Mode at the start</source>
        <translation>起動時のモード</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>サンドボックス</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Host mode is for ordinary users: its helper does nothing for root.</source>
        <translation>ホストモードは一般ユーザーのためのものです。ヘルパーは root からの依頼を受け付けません。</translation>
    </message>
    <message>
        <source>Font of the terminals</source>
        <translation>ターミナルのフォント</translation>
    </message>
    <message>
        <source>Size of their text</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>文字を小さくする</translation>
    </message>
    <message>
        <source>%1 pixels</source>
        <translation>%1 ピクセル</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字を大きくする</translation>
    </message>
    <message>
        <source>Your own terminal</source>
        <translation>外部のターミナル</translation>
    </message>
    <message>
        <source>There is no program of that name.</source>
        <translation>その名前のプログラムはありません。</translation>
    </message>
    <message>
        <source>No terminal program was found: labs can&apos;t be opened in one.</source>
        <translation>ターミナルのプログラムが見つからないため、ラボを外部のターミナルで開けません。</translation>
    </message>
    <message>
        <source>Labs are opened in %1. Another program can be named here.</source>
        <translation>ラボは %1 で開きます。別のプログラムも指定できます。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>What works here…</source>
        <translation>使える機能…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Helper of host mode</source>
        <translation>ホストモードのヘルパー</translation>
    </message>
    <message>
        <source>It was installed by an AppImage, for every user of this computer.</source>
        <translation>AppImage から、このコンピューターの全ユーザー向けにインストールされています。</translation>
    </message>
    <message>
        <source>It is installed from this AppImage, for every user of this computer. An administrator&apos;s password is asked for.</source>
        <translation>この AppImage から、このコンピューターの全ユーザー向けにインストールします。管理者のパスワードが必要です。</translation>
    </message>
    <message>
        <source>Install again…</source>
        <translation>再インストール…</translation>
    </message>
    <message>
        <source>Install…</source>
        <translation>インストール…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>取り除く…</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>parent</source>
        <translation>親プロセス</translation>
    </message>
    <message>
        <source>parent: not looked at</source>
        <translation>親プロセス: まだ見ていません</translation>
    </message>
    <message>
        <source>child</source>
        <translation>子プロセス</translation>
    </message>
    <message>
        <source>child: not there</source>
        <translation>子プロセス: まだありません</translation>
    </message>
    <message>
        <source>… %1 equal rows</source>
        <translation>… 同じ行がほかに %1 行</translation>
    </message>
    <message>
        <source>… %1 more rows</source>
        <translation>… ほかに %1 行</translation>
    </message>
</context>
<context>
    <name>SideHeader</name>
    <message>
        <source>Terminal in the child</source>
        <translation>子プロセスのターミナル</translation>
    </message>
    <message>
        <source>Terminal in the parent</source>
        <translation>親プロセスのターミナル</translation>
    </message>
</context>
<context>
    <name>StageBar</name>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>行をフィルター</translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation>違いだけ</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>選択した行をコピー</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>もう一度見る</translation>
    </message>
    <message>
        <source>No row differs</source>
        <translation>違いはありません</translation>
    </message>
    <message>
        <source>1 row differs</source>
        <translation>1 行が異なります</translation>
    </message>
    <message>
        <source>%1 rows differ</source>
        <translation>%1 行が異なります</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>In the child</source>
        <translation>子プロセスで</translation>
    </message>
    <message>
        <source>In the parent</source>
        <translation>親プロセスで</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>実行中…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>もう一度実行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Asks the helper of host mode</source>
        <translation>ホストモードのヘルパーに依頼します</translation>
    </message>
    <message>
        <source>Type it for me</source>
        <translation>代わりに入力</translation>
    </message>
    <message>
        <source>Types the command into a terminal. You press Enter.</source>
        <translation>コマンドをターミナルに入力します。Enter キーはご自分で押してください。</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Step %1: %2</source>
        <translation>ステップ %1: %2</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>not possible here</source>
        <translation>ここではできません</translation>
    </message>
</context>
<context>
    <name>StepReport</name>
    <message>
        <source>parent</source>
        <translation>親プロセス</translation>
    </message>
    <message>
        <source>child</source>
        <translation>子プロセス</translation>
    </message>
    <message>
        <source>%1 (found: %2)</source>
        <translation>%1 (実際: %2)</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>the command ended with status %1</source>
        <translation>コマンドは終了ステータス %1 で終了しました</translation>
    </message>
    <message>
        <source>refused, as it has to be: the clock is the computer&apos;s, and the sandbox is no root there</source>
        <translation>拒否されました。これが正しい結果です。時計はコンピューター全体のもので、サンドボックスはそこでは root ではありません</translation>
    </message>
    <message>
        <source>as the author saw it</source>
        <translation>著者の出力と同じです</translation>
    </message>
    <message>
        <source>done; the marked lines are not those that the author saw</source>
        <translation>実行しました。印の付いた行は著者の出力と異なります</translation>
    </message>
    <message>
        <source>SKIPPED, not possible here: %1</source>
        <translation>スキップしました。ここではできません: %1</translation>
    </message>
</context>
<context>
    <name>TerminalCard</name>
    <message>
        <source>Another terminal</source>
        <translation>ターミナルを追加</translation>
    </message>
    <message>
        <source>Close the terminal</source>
        <translation>ターミナルを閉じる</translation>
    </message>
    <message>
        <source>A terminal as root: the password is asked for each time</source>
        <translation>root のターミナル(パスワードは毎回尋ねられます)</translation>
    </message>
    <message>
        <source>Open in my own terminal</source>
        <translation>外部のターミナルで開く</translation>
    </message>
</context>
<context>
    <name>TerminalPanel</name>
    <message>
        <source>Height of the terminals</source>
        <translation>ターミナルの高さ</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>側</translation>
    </message>
</context>
<context>
    <name>TerminalSearch</name>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search in the terminal</source>
        <translation>ターミナル内を検索</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>上へ検索</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>下へ検索</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>TerminalTab</name>
    <message>
        <source>ended</source>
        <translation>終了</translation>
    </message>
</context>
<context>
    <name>TerminalView</name>
    <message>
        <source>terminal</source>
        <translation>ターミナル</translation>
    </message>
    <message>
        <source>Ctrl+Tab leaves the terminal.</source>
        <translation>Ctrl+Tab でターミナルから出ます。</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>Mount</source>
        <translation>マウント</translation>
    </message>
    <message>
        <source>UTS</source>
        <translation>UTS</translation>
    </message>
    <message>
        <source>IPC</source>
        <translation>IPC</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Cgroup</source>
        <translation>cgroup</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Its own list of mounts: what is mounted here stays here.</source>
        <translation>独自のマウント一覧を持ちます。ここでマウントしたものは、外からは見えません。</translation>
    </message>
    <message>
        <source>Its own host name and domain name.</source>
        <translation>独自のホスト名とドメイン名を持ちます。</translation>
    </message>
    <message>
        <source>Its own message queues, semaphores and shared memory.</source>
        <translation>独自のメッセージキュー、セマフォ、共有メモリーを持ちます。</translation>
    </message>
    <message>
        <source>Its own interfaces, addresses, routes and ports.</source>
        <translation>独自のインターフェース、アドレス、経路、ポートを持ちます。</translation>
    </message>
    <message>
        <source>Its own process numbers, counted from 1 again.</source>
        <translation>独自のプロセス番号を持ち、1 から数え直します。</translation>
    </message>
    <message>
        <source>Its own users, groups and capabilities.</source>
        <translation>独自のユーザー、グループ、ケーパビリティーを持ちます。</translation>
    </message>
    <message>
        <source>Its own root in the tree of control groups.</source>
        <translation>cgroup の木の中に、独自のルートを持ちます。</translation>
    </message>
    <message>
        <source>Its own clocks since boot; the time of day stays the same.</source>
        <translation>起動してからの時間を独自に持ちます。時刻は変わりません。</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>名前空間</translation>
    </message>
    <message>
        <source>Mounts</source>
        <translation>マウント</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>ホスト名</translation>
    </message>
    <message>
        <source>Domain name</source>
        <translation>ドメイン名</translation>
    </message>
    <message>
        <source>Static host name</source>
        <translation>静的ホスト名</translation>
    </message>
    <message>
        <source>Kernel release</source>
        <translation>カーネルリリース</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>マウント先</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード (権限)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>親プロセス</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>子プロセス</translation>
    </message>
    <message>
        <source>Message queues</source>
        <translation>メッセージキュー</translation>
    </message>
    <message>
        <source>Shared memory</source>
        <translation>共有メモリー</translation>
    </message>
    <message>
        <source>Semaphores</source>
        <translation>セマフォ</translation>
    </message>
    <message>
        <source>POSIX message queues</source>
        <translation>POSIX メッセージキュー</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>個数</translation>
    </message>
    <message>
        <source>New object</source>
        <translation>新しいオブジェクト</translation>
    </message>
    <message>
        <source>Start of the computer</source>
        <translation>コンピューターの起動</translation>
    </message>
    <message>
        <source>Offsets</source>
        <translation>オフセット</translation>
    </message>
    <message>
        <source>Clocks, in seconds</source>
        <translation>時計 (秒)</translation>
    </message>
    <message>
        <source>Shared memory segments</source>
        <translation>共有メモリーセグメント</translation>
    </message>
    <message>
        <source>Semaphore arrays</source>
        <translation>セマフォ配列</translation>
    </message>
    <message>
        <source>mqueue mounted on</source>
        <translation>mqueue のマウント先</translation>
    </message>
    <message>
        <source>Up since</source>
        <translation>起動日時</translation>
    </message>
    <message>
        <source>The same in seconds since 1970</source>
        <translation>起動日時 (1970 年からの秒数)</translation>
    </message>
    <message>
        <source>Wall clock</source>
        <translation>現在時刻</translation>
    </message>
    <message>
        <source>Monotonic clock</source>
        <translation>単調増加クロック</translation>
    </message>
    <message>
        <source>Clock since boot</source>
        <translation>起動からの時間</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Unmount</source>
        <translation>アンマウント</translation>
    </message>
    <message>
        <source>Make an object</source>
        <translation>オブジェクトの作成</translation>
    </message>
    <message>
        <source>Remove an object</source>
        <translation>オブジェクトの削除</translation>
    </message>
    <message>
        <source>Mount POSIX queues</source>
        <translation>POSIX キューのマウント</translation>
    </message>
    <message>
        <source>Make a POSIX queue</source>
        <translation>POSIX キューの作成</translation>
    </message>
    <message>
        <source>Remove a POSIX queue</source>
        <translation>POSIX キューの削除</translation>
    </message>
    <message>
        <source>Set the wall clock</source>
        <translation>現在時刻の設定</translation>
    </message>
    <message>
        <source>Write an offset</source>
        <translation>オフセットの書き込み</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>個数</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>Itself</source>
        <translation>自分自身</translation>
    </message>
    <message>
        <source>Processes in /proc</source>
        <translation>/proc に見えるプロセス</translation>
    </message>
    <message>
        <source>Interfaces</source>
        <translation>インターフェース</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>経路</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>近隣</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>User map</source>
        <translation>ユーザー ID の対応表</translation>
    </message>
    <message>
        <source>Group map</source>
        <translation>グループ ID の対応表</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>ケーパビリティ</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Own PID</source>
        <translation>自分の PID</translation>
    </message>
    <message>
        <source>PID in /proc</source>
        <translation>/proc での PID</translation>
    </message>
    <message>
        <source>Namespace of /proc</source>
        <translation>/proc の名前空間</translation>
    </message>
    <message>
        <source>Chain of parents</source>
        <translation>親プロセスの連なり</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>所属グループ</translation>
    </message>
    <message>
        <source>setgroups</source>
        <translation>setgroups</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>実効</translation>
    </message>
    <message>
        <source>Permitted</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>Inheritable</source>
        <translation>継承可能</translation>
    </message>
    <message>
        <source>Bounding</source>
        <translation>バウンディング</translation>
    </message>
    <message>
        <source>Ambient</source>
        <translation>アンビエント</translation>
    </message>
    <message>
        <source>Set the propagation</source>
        <translation>伝播方式を設定する</translation>
    </message>
    <message>
        <source>Start a process</source>
        <translation>プロセスを起動する</translation>
    </message>
    <message>
        <source>Make an orphan</source>
        <translation>親のいないプロセスを作る</translation>
    </message>
    <message>
        <source>Send a signal</source>
        <translation>シグナルを送る</translation>
    </message>
    <message>
        <source>Start and end a process</source>
        <translation>すぐに終わるプロセスを起動する</translation>
    </message>
    <message>
        <source>Ask for the own PID</source>
        <translation>自分の PID を尋ねる</translation>
    </message>
    <message>
        <source>Make a veth pair</source>
        <translation>veth ペアを作成</translation>
    </message>
    <message>
        <source>Make a bridge</source>
        <translation>ブリッジを作成</translation>
    </message>
    <message>
        <source>Move to the child</source>
        <translation>子プロセスに移動</translation>
    </message>
    <message>
        <source>Turn on or off</source>
        <translation>起動または停止</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>アドレスを追加</translation>
    </message>
    <message>
        <source>Delete an address</source>
        <translation>アドレスを削除</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>ping を送信</translation>
    </message>
    <message>
        <source>Add a route</source>
        <translation>経路を追加</translation>
    </message>
    <message>
        <source>Delete a route</source>
        <translation>経路を削除</translation>
    </message>
    <message>
        <source>Set the MTU</source>
        <translation>MTU を設定</translation>
    </message>
    <message>
        <source>Set the MAC address</source>
        <translation>MAC アドレスを設定</translation>
    </message>
    <message>
        <source>Join a bridge</source>
        <translation>ブリッジに参加</translation>
    </message>
    <message>
        <source>Delete an interface</source>
        <translation>インターフェースを削除</translation>
    </message>
    <message>
        <source>Map users</source>
        <translation>ユーザー ID を対応付ける</translation>
    </message>
    <message>
        <source>Map groups</source>
        <translation>グループ ID を対応付ける</translation>
    </message>
    <message>
        <source>Decide setgroups</source>
        <translation>setgroups の可否を決める</translation>
    </message>
    <message>
        <source>Make a file</source>
        <translation>ファイルを作成する</translation>
    </message>
    <message>
        <source>See an owner</source>
        <translation>所有者を見る</translation>
    </message>
    <message>
        <source>Lazily</source>
        <translation>遅延アンマウント</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>シグナル</translation>
    </message>
    <message>
        <source>Other end</source>
        <translation>もう一方の端</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>インターフェース</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>MTU</source>
        <translation>MTU</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC アドレス</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>ブリッジ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Ask whether it is taken</source>
        <translation>重複の確認</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>ルーター</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>対応表</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Hierarchies</source>
        <translation>階層</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>Tree of cgroups</source>
        <translation>cgroup のツリー</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>マウント先</translation>
    </message>
    <message>
        <source>Root of the mount</source>
        <translation>マウントのルート</translation>
    </message>
    <message>
        <source>Can be changed</source>
        <translation>変更できるか</translation>
    </message>
    <message>
        <source>Processes in it</source>
        <translation>中のプロセス</translation>
    </message>
    <message>
        <source>Populated</source>
        <translation>プロセスの有無</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>凍結</translation>
    </message>
    <message>
        <source>Controllers</source>
        <translation>コントローラー</translation>
    </message>
    <message>
        <source>Handed on</source>
        <translation>渡しているもの</translation>
    </message>
    <message>
        <source>From</source>
        <translation>移動元</translation>
    </message>
    <message>
        <source>Make a cgroup</source>
        <translation>cgroup を作成する</translation>
    </message>
    <message>
        <source>Remove a cgroup</source>
        <translation>cgroup を削除する</translation>
    </message>
    <message>
        <source>Move a process</source>
        <translation>プロセスを移動する</translation>
    </message>
    <message>
        <source>Freeze or thaw</source>
        <translation>凍結または解除する</translation>
    </message>
    <message>
        <source>Kill all in it</source>
        <translation>中のプロセスをすべて終了させる</translation>
    </message>
    <message>
        <source>Set a limit</source>
        <translation>制限を設定する</translation>
    </message>
    <message>
        <source>Mount the tree</source>
        <translation>ツリーをマウントする</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>Kill first</source>
        <translation>先に終了させる</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>コンテナ</translation>
    </message>
    <message>
        <source>All eight kinds, a root and a network of its own: a container by hand.</source>
        <translation>8 種類すべてと専用のルートとネットワークをそろえた、手作りのコンテナです。</translation>
    </message>
    <message>
        <source>Still shared</source>
        <translation>共有中のリンク</translation>
    </message>
    <message>
        <source>From inside</source>
        <translation>中から見た様子</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>IPC objects</source>
        <translation>IPC オブジェクト</translation>
    </message>
    <message>
        <source>Make the child</source>
        <translation>子プロセスを作成</translation>
    </message>
    <message>
        <source>Make a small root</source>
        <translation>小さなルートを作成</translation>
    </message>
    <message>
        <source>Change the root</source>
        <translation>ルートの切り替え</translation>
    </message>
    <message>
        <source>Old root</source>
        <translation>古いルート</translation>
    </message>
    <message>
        <source>New kinds</source>
        <translation>新しくする種類</translation>
    </message>
    <message>
        <source>Fork</source>
        <translation>fork</translation>
    </message>
    <message>
        <source>Mount /proc</source>
        <translation>/proc をマウント</translation>
    </message>
    <message>
        <source>Propagation</source>
        <translation>伝播</translation>
    </message>
    <message>
        <source>Map to root</source>
        <translation>root に対応付け</translation>
    </message>
    <message>
        <source>Map to the same id</source>
        <translation>同じ ID に対応付け</translation>
    </message>
    <message>
        <source>Own user id inside</source>
        <translation>中での自分のユーザー ID</translation>
    </message>
    <message>
        <source>Own group id inside</source>
        <translation>中での自分のグループ ID</translation>
    </message>
    <message>
        <source>Ranges of user ids</source>
        <translation>ユーザー ID の範囲</translation>
    </message>
    <message>
        <source>Ranges of group ids</source>
        <translation>グループ ID の範囲</translation>
    </message>
    <message>
        <source>Subordinate ids from 0 on</source>
        <translation>従属 ID を 0 から</translation>
    </message>
    <message>
        <source>Subordinate ids unchanged</source>
        <translation>従属 ID をそのまま</translation>
    </message>
    <message>
        <source>Keep capabilities</source>
        <translation>ケーパビリティーを保持</translation>
    </message>
    <message>
        <source>Become user</source>
        <translation>切り替え先のユーザー</translation>
    </message>
    <message>
        <source>Become group</source>
        <translation>切り替え先のグループ</translation>
    </message>
    <message>
        <source>Monotonic clock ahead by</source>
        <translation>単調時計の進み (秒)</translation>
    </message>
    <message>
        <source>Clock since boot ahead by</source>
        <translation>起動後の時計の進み (秒)</translation>
    </message>
    <message>
        <source>Root directory</source>
        <translation>ルートディレクトリー</translation>
    </message>
    <message>
        <source>Working directory</source>
        <translation>作業ディレクトリー</translation>
    </message>
    <message>
        <source>Clear the environment</source>
        <translation>環境変数を消去</translation>
    </message>
    <message>
        <source>Variables to pass on</source>
        <translation>引き継ぐ変数</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
</context>
<context>
    <name>UserPicture</name>
    <message>
        <source>no id is mapped</source>
        <translation>対応付けられた ID はありません</translation>
    </message>
</context>
<context>
    <name>UtsPlate</name>
    <message>
        <source>Domain: %1</source>
        <translation>ドメイン名: %1</translation>
    </message>
</context>
<context>
    <name>ViewTables</name>
    <message>
        <source>Side</source>
        <translation>側</translation>
    </message>
    <message>
        <source>both</source>
        <translation>両方</translation>
    </message>
</context>
<context>
    <name>VisitBar</name>
    <message>
        <source>Back to the lab</source>
        <translation>ラボに戻る</translation>
    </message>
</context>
<context>
    <name>WelcomeSheet</name>
    <message>
        <source>Welcome to Unshare Lab</source>
        <translation>Unshare Lab へようこそ</translation>
    </message>
    <message>
        <source>Make Linux namespaces, and see what the parent and the child see, side by side. Lessons show the commands and do them; all of it is real, on this computer.</source>
        <translation>Linux の名前空間を作り、親プロセスと子プロセスから見えるものを並べて比べられます。レッスンではコマンドを確かめながら実行できます。すべて、このコンピューターで実際に行われます。</translation>
    </message>
    <message>
        <source>Finding out what works here…</source>
        <translation>このコンピューターで使える機能を調べています…</translation>
    </message>
    <message>
        <source>Begin in the sandbox: it needs no privilege and cannot change this computer.</source>
        <translation>サンドボックスから始めましょう。特権は不要で、このコンピューターを変更することもありません。</translation>
    </message>
    <message>
        <source>No sandbox can be made here, but host mode works: an administrator allows it, and what it does is taken back.</source>
        <translation>サンドボックスは作れませんが、ホストモードを使えます。管理者の許可が必要で、加えた変更は元に戻されます。</translation>
    </message>
    <message>
        <source>No lab can be made here yet. What is marked above says what to do. The overview shows this computer&apos;s namespaces all the same.</source>
        <translation>まだラボを作れません。印の付いた項目に対処方法があります。このコンピューターの名前空間は、今でも一覧で見られます。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Use host mode</source>
        <translation>ホストモードを使う</translation>
    </message>
    <message>
        <source>Begin in the sandbox</source>
        <translation>サンドボックスで始める</translation>
    </message>
</context>
<context>
    <name>lab</name>
    <message>
        <source>This quotation mark is not closed.</source>
        <translation>引用符が閉じられていません。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” is not of the form name=value.</source>
        <translation>「%1」は 名前=値 の形式ではありません。</translation>
    </message>
    <message>
        <source>“unshare” is done on the parent side.</source>
        <translation>「unshare」は親プロセス側で行います。</translation>
    </message>
    <message>
        <source>A side and an operation are missing here.</source>
        <translation>ここに側と操作が必要です。</translation>
    </message>
    <message>
        <source>There is no operation “%1”.</source>
        <translation>操作「%1」はありません。</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>まだ見ていません</translation>
    </message>
    <message>
        <source>no section %1</source>
        <translation>セクション %1 がありません</translation>
    </message>
    <message>
        <source>no column %1</source>
        <translation>列 %1 がありません</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>the parent&apos;s %1</source>
        <translation>親プロセスの %1</translation>
    </message>
    <message>
        <source>the child&apos;s %1</source>
        <translation>子プロセスの %1</translation>
    </message>
    <message>
        <source>parent: %1, child: %2</source>
        <translation>親プロセス: %1、子プロセス: %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 は %2 です</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 は %2 ではありません</translation>
    </message>
    <message>
        <source>%1 is below %2</source>
        <translation>%1 は %2 より小さいです</translation>
    </message>
    <message>
        <source>%1 is above %2</source>
        <translation>%1 は %2 より大きいです</translation>
    </message>
    <message>
        <source>%1 matches %2</source>
        <translation>%1 は %2 に一致します</translation>
    </message>
    <message>
        <source>%1 is absent</source>
        <translation>%1 はありません</translation>
    </message>
    <message>
        <source>%1 is there</source>
        <translation>%1 があります</translation>
    </message>
    <message>
        <source>%1 is the same on both sides</source>
        <translation>%1 は両側で同じです</translation>
    </message>
    <message>
        <source>%1 differs between the sides</source>
        <translation>%1 は両側で異なります</translation>
    </message>
    <message>
        <source>%1 in the child is the parent&apos;s plus %2, within %3</source>
        <translation>子プロセスの %1 は、親プロセスの値に %2 を足したものです (誤差 %3 以内)</translation>
    </message>
    <message>
        <source>An expectation is missing here.</source>
        <translation>ここに期待する条件が必要です。</translation>
    </message>
    <message>
        <source>A section of the view is missing here.</source>
        <translation>ここにビューのセクションが必要です。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a section.</source>
        <translation>「%1」はセクションの名前にできません。</translation>
    </message>
    <message>
        <source>A row in brackets or a fact behind a dot is missing here.</source>
        <translation>ここに角括弧の行か、ドットに続く項目が必要です。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a fact.</source>
        <translation>「%1」は項目の名前にできません。</translation>
    </message>
    <message>
        <source>The row that starts here is not closed with ].</source>
        <translation>ここから始まる行が ] で閉じられていません。</translation>
    </message>
    <message>
        <source>The row in these brackets is empty.</source>
        <translation>この角括弧の行が空です。</translation>
    </message>
    <message>
        <source>A column is missing behind the dot.</source>
        <translation>ドットの後に列が必要です。</translation>
    </message>
    <message>
        <source>What has to be true is missing here, such as = or differs.</source>
        <translation>ここに = や differs のような条件が必要です。</translation>
    </message>
    <message>
        <source>There is no test “%1”: write one of %2.</source>
        <translation>条件「%1」はありません。%2 のどれかを書いてください。</translation>
    </message>
    <message>
        <source>“%1” compares both sides: leave the side out.</source>
        <translation>「%1」は両側を比べます。側は書かないでください。</translation>
    </message>
    <message>
        <source>“%1” is about one side: start with parent. or child.</source>
        <translation>「%1」は片側についての条件です。parent. か child. で始めてください。</translation>
    </message>
    <message>
        <source>“%1” is about a whole row: leave the column out.</source>
        <translation>「%1」は行全体についての条件です。列は書かないでください。</translation>
    </message>
    <message>
        <source>“%1” is about one value: name the column.</source>
        <translation>「%1」は 1 つの値についての条件です。列を書いてください。</translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation>ここに値が必要です。</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>「%1」は数ではありません。</translation>
    </message>
    <message>
        <source>Not a regular expression: %1.</source>
        <translation>正規表現ではありません: %1</translation>
    </message>
    <message>
        <source>A number is missing here.</source>
        <translation>ここに数が必要です。</translation>
    </message>
    <message>
        <source>“within” and a number are missing here.</source>
        <translation>ここに「within」と数が必要です。</translation>
    </message>
    <message>
        <source>The number behind “within” is below 0.</source>
        <translation>「within」の後の数が 0 より小さいです。</translation>
    </message>
    <message>
        <source>Nothing may follow here.</source>
        <translation>ここより後には何も書けません。</translation>
    </message>
    <message>
        <source>The file is larger than 1 MiB: it is not a lesson.</source>
        <translation>ファイルが 1 MiB を超えています。レッスンではありません。</translation>
    </message>
    <message>
        <source>This is not text in UTF-8.</source>
        <translation>UTF-8 のテキストではありません。</translation>
    </message>
    <message>
        <source>A lesson starts with its title: “# Title”.</source>
        <translation>レッスンは「# 題名」で始まります。</translation>
    </message>
    <message>
        <source>A lesson has no HTML. A word in &lt;…&gt; is shown when it is put in `…`.</source>
        <translation>レッスンに HTML は使えません。&lt;…&gt; の語は `…` に入れると表示されます。</translation>
    </message>
    <message>
        <source>A lesson has no pictures.</source>
        <translation>レッスンに画像は使えません。</translation>
    </message>
    <message>
        <source>A lesson has one title; a step starts with ##.</source>
        <translation>レッスンの題名は 1 つです。ステップは ## で始めてください。</translation>
    </message>
    <message>
        <source>A title is missing behind #.</source>
        <translation># の後に題名が必要です。</translation>
    </message>
    <message>
        <source>The title of the step is missing behind ##.</source>
        <translation>## の後にステップの題名が必要です。</translation>
    </message>
    <message>
        <source>A command stands in a fence “sh %1”, not “%2 %1”.</source>
        <translation>コマンドは「%2 %1」ではなく「sh %1」のフェンスに書きます。</translation>
    </message>
    <message>
        <source>This fence is in a list or a quote: move it to the margin.</source>
        <translation>このフェンスはリストか引用の中にあります。行頭に移してください。</translation>
    </message>
    <message>
        <source>This fence is not closed.</source>
        <translation>このフェンスは閉じられていません。</translation>
    </message>
    <message>
        <source>The side is missing: “sh parent” or “sh child”.</source>
        <translation>側が必要です: 「sh parent」か「sh child」</translation>
    </message>
    <message>
        <source>A command belongs to a step: “## Title” is missing before it.</source>
        <translation>コマンドはステップの中に書きます。前に「## 題名」が必要です。</translation>
    </message>
    <message>
        <source>This is the second command of the step: one is all it may have.</source>
        <translation>このステップの 2 つ目のコマンドです。コマンドは 1 つだけ書けます。</translation>
    </message>
    <message>
        <source>The command is missing in this fence.</source>
        <translation>このフェンスにコマンドが必要です。</translation>
    </message>
    <message>
        <source>A character here changes the order in which the line reads.</source>
        <translation>行の読む順序を変える文字が含まれています。</translation>
    </message>
    <message>
        <source>“%1” belongs to a step: “## Title” is missing before it.</source>
        <translation>「%1」はステップの中に書きます。前に「## 題名」が必要です。</translation>
    </message>
    <message>
        <source>“kind” stands before the first step.</source>
        <translation>「kind」は最初のステップの前に書きます。</translation>
    </message>
    <message>
        <source>The kind is given twice.</source>
        <translation>種類が 2 回指定されています。</translation>
    </message>
    <message>
        <source>There is no kind “%1”: write one of %2.</source>
        <translation>種類「%1」はありません。%2 のどれかを書いてください。</translation>
    </message>
    <message>
        <source>This is the second “do” of the step: one is all it may have.</source>
        <translation>このステップの 2 つ目の「do」です。do は 1 つだけ書けます。</translation>
    </message>
    <message>
        <source>This step has neither a command nor an expectation.</source>
        <translation>このステップには、コマンドも期待する条件もありません。</translation>
    </message>
    <message>
        <source>The kind is missing: a fence “lab” with “kind mount” before the first step.</source>
        <translation>種類が必要です。最初のステップの前の「lab」のフェンスに「kind mount」のように書いてください。</translation>
    </message>
    <message>
        <source>The lesson has no step: “## Title”.</source>
        <translation>レッスンにステップがありません: 「## 題名」</translation>
    </message>
    <message>
        <source>There is no side “%1”: write parent or child.</source>
        <translation>側「%1」はありません。parent か child と書いてください。</translation>
    </message>
    <message>
        <source>done</source>
        <translation>実行されました</translation>
    </message>
    <message>
        <source>the kernel refuses it with %1</source>
        <translation>カーネルが %1 で拒否する</translation>
    </message>
    <message>
        <source>The name of an errno is missing here: EPERM.</source>
        <translation>ここに EPERM のような errno の名前が必要です。</translation>
    </message>
    <message>
        <source>There is no errno “%1”.</source>
        <translation>「%1」という errno はありません。</translation>
    </message>
    <message>
        <source>it is there</source>
        <translation>残っています</translation>
    </message>
    <message>
        <source>the child has ended</source>
        <translation>子プロセスが終了した</translation>
    </message>
    <message>
        <source>The notes have no command.</source>
        <translation>このノートにはコマンドがありません。</translation>
    </message>
    <message>
        <source>This is no command.</source>
        <translation>これはコマンドではありません。</translation>
    </message>
    <message>
        <source>“%1” means nothing here: write kind, needs, do or expect.</source>
        <translation>「%1」はここでは意味を持ちません。kind、needs、do、expect のいずれかを書いてください。</translation>
    </message>
    <message>
        <source>There is no need “%1”: write one of %2.</source>
        <translation>needs に「%1」は指定できません。次のいずれかを書いてください: %2</translation>
    </message>
</context>
<context>
    <name>lab::CgroupPictureModel</name>
    <message>
        <source>The parent sees itself in %1.</source>
        <translation>親プロセスから見た自分の cgroup は %1 です。</translation>
    </message>
    <message>
        <source>It sees the child in %1.</source>
        <translation>親プロセスから見た子プロセスの cgroup は %1 です。</translation>
    </message>
    <message>
        <source>The child sees itself in %1.</source>
        <translation>子プロセスから見た自分の cgroup は %1 です。</translation>
    </message>
</context>
<context>
    <name>lab::ContainerPictureModel</name>
    <message>
        <source>There is no child: nothing is separate yet.</source>
        <translation>子プロセスはありません。まだ何も分離していません。</translation>
    </message>
    <message>
        <source>The root is the parent&apos;s.</source>
        <translation>ルートは親プロセスのものです。</translation>
    </message>
    <message>
        <source>The root is its own.</source>
        <translation>ルートは専用のものです。</translation>
    </message>
    <message>
        <source>All eight kinds are the child&apos;s own.</source>
        <translation>8 種類すべてが子プロセス専用です。</translation>
    </message>
    <message>
        <source>Still shared: %1.</source>
        <translation>まだ共有しているもの: %1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>not in this kernel</source>
        <translation>このカーネルになし</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>専用</translation>
    </message>
    <message>
        <source>for children only</source>
        <translation>その子だけ</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>共有</translation>
    </message>
</context>
<context>
    <name>lab::DetailsModel</name>
    <message>
        <source>%1 namespace</source>
        <translation>%1 名前空間</translation>
    </message>
    <message>
        <source>This process has ended. It was:</source>
        <translation>このプロセスは終了しました。終了前の状態:</translation>
    </message>
    <message>
        <source>This namespace is gone. It was:</source>
        <translation>この名前空間はなくなりました。なくなる前の状態:</translation>
    </message>
    <message>
        <source>This window is in it.</source>
        <translation>このウィンドウもこの中にいます。</translation>
    </message>
    <message>
        <source>A lab of this window has made it.</source>
        <translation>このウィンドウのラボが作成しました。</translation>
    </message>
</context>
<context>
    <name>lab::DifferenceModel</name>
    <message>
        <source>The same on both sides: %1</source>
        <translation>両側で同じ: %1</translation>
    </message>
    <message>
        <source>Different. Parent: %1. Child: %2</source>
        <translation>異なります。親プロセス: %1。子プロセス: %2</translation>
    </message>
    <message>
        <source>Only in the parent: %1</source>
        <translation>親プロセスだけ: %1</translation>
    </message>
    <message>
        <source>Only in the child: %1</source>
        <translation>子プロセスだけ: %1</translation>
    </message>
</context>
<context>
    <name>lab::Doorway</name>
    <message>
        <source>child</source>
        <translation>子プロセス</translation>
    </message>
    <message>
        <source>parent</source>
        <translation>親プロセス</translation>
    </message>
</context>
<context>
    <name>lab::Everything</name>
    <message>
        <source>The helper reads as root. It may ask for a password first.</source>
        <translation>ヘルパーが root として読み込んでいます。先にパスワードを尋ねられることがあります。</translation>
    </message>
    <message>
        <source>All of this computer, as root saw it at %1. It changes here when it is read again.</source>
        <translation>%1 の時点で root に見えた、このコンピューターのすべてです。もう一度読み込むまで表示は変わりません。</translation>
    </message>
    <message>
        <source>This is what your user may see. The helper can read all of this computer as root.</source>
        <translation>表示しているのは、あなたのユーザーに見えるものです。ヘルパーを使うと、このコンピューターのすべてを root として読み込めます。</translation>
    </message>
</context>
<context>
    <name>lab::ExportController</name>
    <message>
        <source>Copy as a shell script</source>
        <translation>シェルスクリプトとしてコピー</translation>
    </message>
    <message>
        <source>Shell script…</source>
        <translation>シェルスクリプト…</translation>
    </message>
    <message>
        <source>Report in Markdown…</source>
        <translation>Markdown のレポート…</translation>
    </message>
    <message>
        <source>Picture as PNG…</source>
        <translation>PNG の画像…</translation>
    </message>
    <message>
        <source>OCI bundle…</source>
        <translation>OCI バンドル…</translation>
    </message>
    <message>
        <source>Script for bwrap…</source>
        <translation>bwrap 用のスクリプト…</translation>
    </message>
    <message>
        <source>Script for systemd-nspawn…</source>
        <translation>systemd-nspawn 用のスクリプト…</translation>
    </message>
</context>
<context>
    <name>lab::FormController</name>
    <message>
        <source>There is no child yet. A step of the lesson makes it.</source>
        <translation>子プロセスはまだありません。レッスンのステップで作成します。</translation>
    </message>
    <message>
        <source>The parent side is not there yet.</source>
        <translation>親プロセス側はまだありません。</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完了: %1</translation>
    </message>
</context>
<context>
    <name>lab::HelperCommand</name>
    <message>
        <source>The helper is installed. Host mode is there for every user whom polkit allows it.</source>
        <translation>ヘルパーをインストールしました。polkit が許可するすべてのユーザーがホストモードを使えます。</translation>
    </message>
    <message>
        <source>The helper is removed.</source>
        <translation>ヘルパーを取り除きました。</translation>
    </message>
</context>
<context>
    <name>lab::IdMapModel</name>
    <message>
        <source>The child has this map already, and a map is written once: make a new child first.</source>
        <translation>子プロセスにはこの対応表がすでにあり、対応表を書き込めるのは一度だけです。先に新しい子プロセスを作成してください。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A range has a first id inside, a first id outside, and how many there are.</source>
        <translation>範囲には、内側の先頭の ID、外側の先頭の ID、個数が必要です。</translation>
    </message>
    <message>
        <source>The parent side does not have all of these ids: it has %1.</source>
        <translation>親プロセス側にはこの ID がすべてそろってはいません。あるのは %1 です。</translation>
    </message>
</context>
<context>
    <name>lab::IpcPictureModel</name>
    <message>
        <source>IPC objects of the parent: %1.</source>
        <translation>親プロセスの IPC オブジェクト: %1。</translation>
    </message>
    <message>
        <source>IPC objects that both sides share: %1.</source>
        <translation>両側で共有している IPC オブジェクト: %1。</translation>
    </message>
    <message>
        <source>IPC objects of the parent: %1; of the child: %2.</source>
        <translation>親プロセスの IPC オブジェクト: %1。子プロセスの IPC オブジェクト: %2。</translation>
    </message>
    <message>
        <source>Queue %1</source>
        <translation>キュー %1</translation>
    </message>
    <message>
        <source>Messages: %1</source>
        <translation>メッセージ: %1</translation>
    </message>
    <message>
        <source>Memory %1</source>
        <translation>メモリー %1</translation>
    </message>
    <message>
        <source>Bytes: %1</source>
        <translation>バイト: %1</translation>
    </message>
    <message>
        <source>Semaphores %1</source>
        <translation>セマフォ %1</translation>
    </message>
    <message>
        <source>Number: %1</source>
        <translation>個数: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>lab::JoinCommand</name>
    <message>
        <source>No lab is open. Make a child in the window, or start “unshare-lab new”.</source>
        <translation>開いているラボはありません。ウィンドウで子プロセスを作成するか、unshare-lab new を実行してください。</translation>
    </message>
    <message>
        <source>There is no lab “%1”; there are: %2.</source>
        <translation>「%1」というラボはありません。開いているラボ: %2</translation>
    </message>
    <message>
        <source>“%1” may be any of these: %2.</source>
        <translation>「%1」に当てはまるラボがいくつもあります: %2</translation>
    </message>
</context>
<context>
    <name>lab::LessonReview</name>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>ファイルを読めません: %1</translation>
    </message>
    <message>
        <source>The file is larger than 1 MiB: that is no lesson.</source>
        <translation>ファイルが 1 MiB を超えています。レッスンではありません。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>%1 行 %2 列: %3</translation>
    </message>
</context>
<context>
    <name>lab::MountPictureModel</name>
    <message>
        <source>%1 is mounted in the parent alone.</source>
        <translation>%1 は親プロセスだけでマウントされています。</translation>
    </message>
    <message>
        <source>%1 is mounted in the child alone.</source>
        <translation>%1 は子プロセスだけでマウントされています。</translation>
    </message>
    <message>
        <source>%1 passes on mounts both ways.</source>
        <translation>%1 でのマウントは双方向に伝わります。</translation>
    </message>
    <message>
        <source>%1 passes on mounts to the child.</source>
        <translation>%1 でのマウントは子プロセスに伝わります。</translation>
    </message>
    <message>
        <source>%1 passes on mounts to the parent.</source>
        <translation>%1 でのマウントは親プロセスに伝わります。</translation>
    </message>
    <message>
        <source>Mounts of the parent.</source>
        <translation>親プロセスのマウントです。</translation>
    </message>
    <message>
        <source>Both sides have the same mounts.</source>
        <translation>両側のマウントは同じです。</translation>
    </message>
</context>
<context>
    <name>lab::NetPictureModel</name>
    <message>
        <source>Interfaces of the parent: %1.</source>
        <translation>親プロセスのインターフェース: %1。</translation>
    </message>
    <message>
        <source>Interfaces of the child: %1.</source>
        <translation>子プロセスのインターフェース: %1。</translation>
    </message>
    <message>
        <source>A cable leads from %1 to %2.</source>
        <translation>%1 と %2 はケーブルでつながっています。</translation>
    </message>
    <message>
        <source>The last echo took %1.</source>
        <translation>最後のエコーは %1 かかりました。</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>up</source>
        <translation>起動</translation>
    </message>
    <message>
        <source>no carrier</source>
        <translation>キャリアなし</translation>
    </message>
    <message>
        <source>down</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1 のポート</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>ほか %1 個</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>lab::NewCommand</name>
    <message>
        <source>child</source>
        <translation>子</translation>
    </message>
</context>
<context>
    <name>lab::OverviewController</name>
    <message>
        <source>%1 namespaces, %2 processes</source>
        <translation>名前空間 %1 個、プロセス %2 個</translation>
    </message>
    <message>
        <source>Not everything is visible</source>
        <translation>見えないものがあります</translation>
    </message>
    <message>
        <source>%1 of %2 processes are not visible</source>
        <translation>%2 個のうち %1 個のプロセスが見えません</translation>
    </message>
</context>
<context>
    <name>lab::PidPictureModel</name>
    <message>
        <source>%1 is process %2 inside and process %3 outside.</source>
        <translation>%1 は、名前空間の中ではプロセス %2、外ではプロセス %3 です。</translation>
    </message>
    <message>
        <source>Processes of the parent: %1.</source>
        <translation>親プロセス側のプロセス: %1 個。</translation>
    </message>
    <message>
        <source>Nobody is in the child&apos;s PID namespace.</source>
        <translation>子プロセスの PID 名前空間には誰もいません。</translation>
    </message>
    <message>
        <source>for its children only</source>
        <translation>その子プロセスだけが入る</translation>
    </message>
    <message>
        <source>with a /proc of its own</source>
        <translation>/proc は専用</translation>
    </message>
    <message>
        <source>with the parent&apos;s /proc</source>
        <translation>/proc は親プロセスのもの</translation>
    </message>
</context>
<context>
    <name>lab::Screenshots</name>
    <message>
        <source>The directory %1 cannot be made.</source>
        <translation>ディレクトリー %1 を作成できません。</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation>画像 %1 を保存できません。</translation>
    </message>
</context>
<context>
    <name>lab::Settings</name>
    <message>
        <source>These choices hold until the window is closed: %1 cannot be written.</source>
        <translation>%1 に書き込めないため、これらの設定はウィンドウを閉じるまでしか保たれません。</translation>
    </message>
</context>
<context>
    <name>lab::StepsModel</name>
    <message>
        <source>Step %1 comes first: %2</source>
        <translation>先にステップ %1 が必要です: %2</translation>
    </message>
    <message>
        <source>Not possible here: %1</source>
        <translation>ここではできません: %1</translation>
    </message>
</context>
<context>
    <name>lab::TabController</name>
    <message>
        <source>lab host</source>
        <translation>ラボホスト</translation>
    </message>
    <message>
        <source>PID %1</source>
        <translation>PID %1</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>このコンピューター</translation>
    </message>
</context>
<context>
    <name>lab::TerminalController</name>
    <message>
        <source>The shell has ended with its side.</source>
        <translation>シェルは、この側とともに終了しました。</translation>
    </message>
    <message>
        <source>The shell has ended.</source>
        <translation>シェルは終了しました。</translation>
    </message>
    <message>
        <source>The shell has ended with status %1.</source>
        <translation>シェルはステータス %1 で終了しました。</translation>
    </message>
</context>
<context>
    <name>lab::TimePictureModel</name>
    <message>
        <source>The clocks of the parent.</source>
        <translation>親プロセスの時計。</translation>
    </message>
    <message>
        <source>The clocks of both sides. Wall clock: the same; monotonic clock of the child: %1; clock since boot of the child: %2.</source>
        <translation>両側の時計。現在時刻は同じ、子プロセスの単調増加クロックは %1、起動からの時間は %2。</translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <translation>%1 日 %2</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>同じ</translation>
    </message>
</context>
<context>
    <name>lab::Tour</name>
    <message>
        <source>%1 of %2 steps hold.</source>
        <translation>%2 個のステップのうち %1 個が成立しました。</translation>
    </message>
    <message>
        <source>%1 are not possible here.</source>
        <translation>ここではできないものが %1 個あります。</translation>
    </message>
</context>
<context>
    <name>lab::UserPictureModel</name>
    <message>
        <source>The parent is user %1.</source>
        <translation>親プロセスのユーザーは %1 です。</translation>
    </message>
    <message>
        <source>Both sides share one user namespace.</source>
        <translation>両側が 1 つのユーザー名前空間を共有しています。</translation>
    </message>
    <message>
        <source>The parent is user %1, the child is user %2.</source>
        <translation>親プロセスのユーザーは %1、子プロセスのユーザーは %2 です。</translation>
    </message>
    <message>
        <source>No id is mapped.</source>
        <translation>対応付けられた ID はありません。</translation>
    </message>
    <message>
        <source>Group %1 of the child is group %2 of the parent.</source>
        <translation>子プロセスのグループ %1 は、親プロセスではグループ %2 です。</translation>
    </message>
    <message>
        <source>User %1 of the child is user %2 of the parent.</source>
        <translation>子プロセスのユーザー %1 は、親プロセスではユーザー %2 です。</translation>
    </message>
</context>
<context>
    <name>lab::UtsPictureModel</name>
    <message>
        <source>The parent is called %1.</source>
        <translation>親プロセスのホスト名は %1 です。</translation>
    </message>
    <message>
        <source>Both sides share one name: %1.</source>
        <translation>両側が 1 つのホスト名 %1 を共有しています。</translation>
    </message>
    <message>
        <source>The parent is called %1, the child %2.</source>
        <translation>親プロセスのホスト名は %1、子プロセスのホスト名は %2 です。</translation>
    </message>
</context>
<context>
    <name>lab::Visit</name>
    <message>
        <source>You are looking into %1, as root saw it, beside this computer. It is shown, and nothing is done in it.</source>
        <translation>このコンピューターと並べて、root から見た %1 の中を表示しています。表示するだけで、中では何もしません。</translation>
    </message>
    <message>
        <source>You are looking into %1, beside this computer. It is shown, and nothing is done in it.</source>
        <translation>このコンピューターと並べて %1 の中を見ています。表示するだけで、中では何もしません。</translation>
    </message>
    <message>
        <source>no process</source>
        <translation>プロセスなし</translation>
    </message>
    <message>
        <source>PID %1</source>
        <translation>PID %1</translation>
    </message>
</context>
<context>
    <name>lab::WelcomeController</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
</TS>
